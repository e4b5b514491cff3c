using System.Security.Cryptography;
using CallAutomation.Emulator.Recordings;

namespace CallAutomation.Emulator.EventGrid;

/// <summary>The events of the pretended resource, and who has subscribed to them.</summary>
internal sealed class EventGridTopic(EmulatorServices services, WebhookHandshake handshake)
{
    /// <summary>The resource that events come from, in the form of its Azure address.</summary>
    public const string Resource =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/emulator/providers/Microsoft.Communication/CommunicationServices/emulator";

    private readonly List<Subscriber> _subscribers = [];
    private readonly HashSet<Subscriber> _fromTheStart = [];

    /// <summary>Where a subscription can be validated by hand, without its code.</summary>
    public Uri? ValidationAddress { get; set; }

    public WebhookHandshake Handshake => handshake;

    /// <summary>Whether nothing is on its way to a subscriber.</summary>
    public bool IsIdle => _subscribers.TrueForAll(subscriber => subscriber.IsIdle);

    /// <summary>Adds somebody, and asks at once whether they want the events. Returns why not, or null.</summary>
    public Task<string?> Add(Subscriber subscriber)
    {
        _subscribers.Add(subscriber);
        return subscriber.Validate();
    }

    /// <summary>Adds a subscription that was there before the emulator listened.</summary>
    public void Subscribe(EventGridSubscription subscription)
    {
        Subscriber subscriber = new(services, this, subscription);
        _fromTheStart.Add(subscriber);
        Add(subscriber);
    }

    /// <summary>Whoever subscribed later is forgotten, and nothing is on its way to anybody.</summary>
    public void Reset()
    {
        _subscribers.ForEach(static subscriber => subscriber.Drop());
        _subscribers.RemoveAll(subscriber => !_fromTheStart.Contains(subscriber));
    }

    public void Remove(Subscriber subscriber) => _subscribers.Remove(subscriber);

    /// <summary>Tells all subscribers where the files of a recording are.</summary>
    public void PublishFiles(Recording recording, RecordedCall files) => Publish(new RecordingFilesReady(recording, files));

    /// <summary>Tells all subscribers.</summary>
    public void Publish(ResourceNotification notification)
    {
        if (_subscribers.Count == 0)
        {
            return;
        }

        string id = services.NewId();
        DateTimeOffset time = services.Timeline.Now;
        foreach (Subscriber subscriber in _subscribers)
        {
            subscriber.Tell(notification, id, time);
        }
    }

    /// <summary>Somebody got a validation address. Returns whether it was a good one.</summary>
    public bool Confirm(string code) => _subscribers.Exists(subscriber => subscriber.Confirm(code));

    public static string NewCode() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
}
