namespace CallAutomation.Emulator.Faults;

/// <summary>Where a request keeps a clock from advancing: lets it advance while the answer waits for its time.</summary>
internal interface IExchangePause
{
    /// <summary>The clock may advance until the result is disposed.</summary>
    IDisposable StepAside();
}
