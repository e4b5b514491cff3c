using CallAutomation.Emulator.Service;

namespace CallAutomation.Emulator.Faults;

/// <summary>What goes wrong with one try of a request.</summary>
internal sealed record RequestFaults(FaultInjector Faults, FaultOccasion Occasion, int Attempt, UnderstoodRequest Request)
{
    private static readonly FaultKind[] s_failures = [FaultKind.TooManyRequests, FaultKind.FailedBeforeEffect, FaultKind.FailedAfterEffect, FaultKind.AnswerBroken];

    /// <summary>Carries a request out, or does not, and says how it is answered. Called on the timeline.</summary>
    public FaultyAnswer Act()
    {
        TimeSpan delay = Faults.ChooseTime(FaultKind.AnswerDelayed, Occasion, Attempt) ?? TimeSpan.Zero;
        if (delay > TimeSpan.Zero)
        {
            Note(FaultKind.AnswerDelayed, FormattableString.Invariant($"the answer to {Request.Operation} is {delay.TotalMilliseconds:0} ms late"));
        }

        FaultyAnswer answer = Failure() switch
        {
            FaultKind.TooManyRequests => new FaultyAnswer(TooMany()),
            FaultKind.FailedBeforeEffect => new FaultyAnswer(Fail("before", mayBeSentAgain: true)),
            FaultKind.FailedAfterEffect => Replaced(),
            FaultKind.AnswerBroken => Broken(),
            _ => Early(ActedUpon()),
        };
        return answer with { Delay = delay };
    }

    private FaultKind? Failure()
    {
        foreach (FaultKind kind in Attempt > Faults.MostFailuresInARow ? [] : s_failures)
        {
            if (Faults.Choose(kind, Occasion, Attempt))
            {
                return kind;
            }
        }

        return null;
    }

    private ServiceResponse TooMany()
    {
        Faults.Choose(FaultKind.TooManyRequests, Occasion, Attempt, out TimeSpan longest);
        int seconds = (int)Math.Ceiling(longest.TotalSeconds);
        Note(FaultKind.TooManyRequests, $"{Request.Operation} is one request too many", 429);
        return ServiceResponse.Refuse(429, "TooManyRequests", "The emulator's faults want fewer requests.") with
        {
            Headers = [RetryAfter(seconds)],
        };
    }

    private FaultyAnswer Replaced()
    {
        ActedUpon();
        return new FaultyAnswer(Fail("after", mayBeSentAgain: false));
    }

    private FaultyAnswer Broken()
    {
        ServiceResponse answer = ActedUpon();
        Note(FaultKind.AnswerBroken, $"the connection breaks in the answer to {Request.Operation}", answer.Status);
        return new FaultyAnswer(answer) { IsBroken = true };
    }

    /// <summary>Only who has done nothing may ask to be asked again: where something was done, whoever obeyed would do it twice.</summary>
    private ServiceResponse Fail(string when, bool mayBeSentAgain)
    {
        int status = Faults.Number(Occasion, Attempt, "status") < 0.5 ? 500 : 503;
        Note(mayBeSentAgain ? FaultKind.FailedBeforeEffect : FaultKind.FailedAfterEffect, $"{Request.Operation} is answered with {status} {when} it was carried out", status);
        ServiceResponse answer = ServiceResponse.Refuse(status, status == 500 ? "InternalServerError" : "ServiceUnavailable", "The emulator's faults want this to fail.");
        return status == 503 && mayBeSentAgain ? answer with { Headers = [RetryAfter(1)] } : answer;
    }

    private (string Name, string Value) RetryAfter(int seconds) =>
        ("Retry-After", (Faults.IsNoTimeToWait ? 0 : seconds).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private FaultyAnswer Early(ServiceResponse answer)
    {
        if (answer.Status >= 300 || !Request.Request.HoldsEvents || !Faults.Choose(FaultKind.EventsEarly, Occasion, Attempt, out TimeSpan longest))
        {
            return new FaultyAnswer(answer);
        }

        Note(FaultKind.EventsEarly, $"what {Request.Operation} brings about is told before its answer");
        return new FaultyAnswer(answer) { Patience = longest };
    }

    private ServiceResponse ActedUpon()
    {
        try
        {
            return Request.Act();
        }
        catch (ServiceRefusal refusal)
        {
            return refusal.ToResponse();
        }
    }

    private void Note(FaultKind kind, string what, int? status = null) =>
        Faults.Happened(kind, Occasion, what, Request.Request.CallConnectionId, operation: Request.Operation, status: status);
}

/// <summary>How a request is answered, with what goes wrong about it.</summary>
internal sealed record FaultyAnswer(ServiceResponse Answer)
{
    public TimeSpan Delay { get; init; }

    /// <summary>The connection breaks in the middle.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Set where events go first: how long the answer waits for one to arrive.</summary>
    public TimeSpan? Patience { get; init; }
}
