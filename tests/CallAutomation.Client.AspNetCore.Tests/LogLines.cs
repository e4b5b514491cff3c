using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallAutomation.Client.AspNetCore.Tests;

/// <summary>Everything that was logged, of every category.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();
    private readonly SemaphoreSlim _changed = new(0);

    public IEnumerable<(LogLevel Level, string Text)> All => _lines;

    /// <summary>Waits until a text was logged so many times.</summary>
    public async Task WaitForAsync(string text, int count = 1)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (_lines.Count(line => line.Text.Contains(text, StringComparison.Ordinal)) < count)
        {
            await _changed.WaitAsync(patience.Token);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue((logLevel, formatter(state, exception) + exception));
        _changed.Release();
    }

    public void Dispose() => _changed.Dispose();
}
