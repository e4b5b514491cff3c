using System.Collections.ObjectModel;

namespace CallAutomation.Client.Recording;

/// <summary>The hosts a user adds, each checked as it comes in.</summary>
internal sealed class HostRules : Collection<string>
{
    public static HostRules Of(IList<string> hosts)
    {
        HostRules rules = [];
        foreach (string host in Values.Assigned.Needed(hosts, nameof(CallAutomationClientOptions.AllowedRecordingHosts)))
        {
            rules.Add(host);
        }

        return rules;
    }

    protected override void InsertItem(int index, string item)
    {
        HostRule.Parse(item, nameof(item));
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, string item)
    {
        HostRule.Parse(item, nameof(item));
        base.SetItem(index, item);
    }
}
