using CallAutomation.Client.Events;

namespace AppointmentReminder;

/// <summary>Somebody who watches the call. The story tells what it does and what it hears, and knows nothing about screens.</summary>
internal interface IWatcher
{
    /// <summary>The application asks the service for something.</summary>
    void Asks(string operation, string words, Clip? clip = null);

    /// <summary>The service reports something.</summary>
    void Hears(CallEvent callEvent);
}
