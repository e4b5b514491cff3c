using System.Diagnostics.CodeAnalysis;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Events;

/// <summary>Reads what the service posts to a callback address into typed events, whichever version it speaks.</summary>
/// <remarks>
/// A body is one event or an array of them; each is kept in its place. Events nobody knows yet become <see cref="UnknownCallEvent"/>, and so do those
/// that cannot be read, so that one of them does not keep back the others of its delivery. A member of the wrong kind is left out, and what is no
/// character in a text becomes U+FFFD. Reading proves nothing about who sent the body.
/// </remarks>
public static class CallEventParser
{
    /// <summary>The events of a callback body, in order.</summary>
    /// <param name="body">The body. <see cref="CallEvent.RawJson"/> of the events shares its memory.</param>
    /// <exception cref="CallEventFormatException">The body is not JSON, or nothing in it is an event; the message says where.</exception>
    public static IReadOnlyList<CallEvent> Parse(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Parse(body.ToMemory());
    }

    /// <inheritdoc cref="Parse(BinaryData)"/>
    public static IReadOnlyList<CallEvent> Parse(ReadOnlyMemory<byte> body) => EventReader.Read(body);

    /// <summary>The events of a callback body, in order.</summary>
    /// <param name="body">The body; it is copied, because the events outlive it.</param>
    /// <exception cref="CallEventFormatException">The body is not JSON, or nothing in it is an event; the message says where.</exception>
    public static IReadOnlyList<CallEvent> Parse(ReadOnlySpan<byte> body) => EventReader.Read(body.ToArray());

    /// <summary>The events of a callback body that is still arriving.</summary>
    /// <param name="body">The body, read to its end. Whoever owns the stream limits its length.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CallEventFormatException">The body is not JSON, or nothing in it is an event; the message says where.</exception>
    public static async Task<IReadOnlyList<CallEvent>> ParseAsync(Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Parse(await BinaryData.FromStreamAsync(body, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>One event whose envelope was opened already.</summary>
    /// <param name="type">The type the envelope named, for example <c>Microsoft.Communication.PlayCompleted</c>.</param>
    /// <param name="data">The <c>data</c> the envelope held; it is also the event's <see cref="CallEvent.RawJson"/>.</param>
    /// <exception cref="ArgumentException">The type is null, empty or white space.</exception>
    /// <exception cref="CallEventFormatException">The data is not JSON; the message says where.</exception>
    public static CallEvent Parse(string type, BinaryData data)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(data);
        return EventReader.Read(type, data.ToMemory());
    }

    /// <summary>The events of a callback body, in order, or false where it is not JSON or nothing in it is an event.</summary>
    /// <param name="body">The body. <see cref="CallEvent.RawJson"/> of the events shares its memory.</param>
    /// <param name="events">The events; null when the result is false.</param>
    public static bool TryParse(BinaryData body, [NotNullWhen(true)] out IReadOnlyList<CallEvent>? events)
    {
        ArgumentNullException.ThrowIfNull(body);
        return EventReader.TryRead(body.ToMemory(), out events);
    }
}
