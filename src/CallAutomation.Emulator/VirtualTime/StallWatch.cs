using System.Diagnostics;

namespace CallAutomation.Emulator.VirtualTime;

/// <summary>Looks at a run from outside, in real time, and ends it when it goes round in circles or does not come back from a step.</summary>
/// <remarks>
/// What the stage itself sees, that nobody brings anything, it tells by itself. Patience is counted in looks, not in time that has passed: a
/// machine that was asleep has not been looked at. Nothing is ended while a debugger is attached.
/// </remarks>
internal sealed class StallWatch : IDisposable
{
    private const int LooksPerPatience = 8;

    // A step that is compiled for the first time, on a machine that has other things to do, takes a moment whatever the patience.
    private const int ShortestPause = 250;

    // While requests are answered the clock may well stand for longer: a test can make thousands of calls at one time of day.
    private const int PatiencesWithService = 10;

    private readonly VirtualStage _stage;
    private readonly Timer _timer;
    private readonly TimeSpan _pause;
    private long _looked = Stopwatch.GetTimestamp();
    private StageProgress _seen;
    private int _sameStep;
    private int _onlyApplication;
    private int _sameTime;
    private int _looking;

    public StallWatch(VirtualStage stage, TimeSpan patience)
    {
        _stage = stage;
        _seen = stage.Progress();
        _pause = TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / LooksPerPatience, ShortestPause, int.MaxValue));
        _timer = new Timer(static state => ((StallWatch)state!).Look(), this, _pause, _pause);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Debugger.IsAttached || Interlocked.Exchange(ref _looking, 1) != 0)
        {
            return;
        }

        // A machine that was busy makes up for the looks it has missed, and many at once would see what one sees.
        if (Stopwatch.GetElapsedTime(_looked) < _pause / 2)
        {
            Volatile.Write(ref _looking, 0);
            return;
        }

        _looked = Stopwatch.GetTimestamp();
        StageProgress now = _stage.Progress();
        _sameStep = now.InStep && now.Steps == _seen.Steps ? _sameStep + 1 : 0;
        _onlyApplication = now.Steps != _seen.Steps && now.Service == _seen.Service && now.Jumps == _seen.Jumps ? _onlyApplication + 1 : 0;
        _sameTime = now.Steps != _seen.Steps && now.Jumps == _seen.Jumps ? _sameTime + 1 : 0;
        _seen = now;
        if (_sameStep >= LooksPerPatience)
        {
            _stage.Abandon();
        }
        else if (_onlyApplication >= LooksPerPatience)
        {
            _stage.FailInCircles(isServed: false);
        }
        else if (_sameTime >= LooksPerPatience * PatiencesWithService)
        {
            _stage.FailInCircles(isServed: true);
        }

        Volatile.Write(ref _looking, 0);
    }
}
