namespace CallAutomation.Emulator.VirtualTime;

/// <summary>Where the application's steps run: in the one queue of the stage.</summary>
internal sealed class ApplicationContext(VirtualStage stage) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => stage.PostApplication(() => d(state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!stage.IsHere)
        {
            throw new NotSupportedException("Blocking until the application's turn comes could block for ever. Use Post, or await.");
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
