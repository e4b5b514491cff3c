using Azure.Communication;
using Azure.Communication.Identity;
using CallAutomation.Client;
using CallAutomation.Client.Events;

namespace Clinic;

/// <summary>An application that makes its users with the official identity package, and calls them with this one. No alias in the file.</summary>
public sealed class Ward(CommunicationIdentityClient identities, CallConnection call)
{
    public CommunicationUserIdentifier Nurse { get; } = identities.CreateUser();

    public async Task AskInAsync(CancellationToken cancellationToken)
    {
        await call.AddParticipantAsync(new UserIdentifier(Nurse.RawId), cancellationToken: cancellationToken);
        await call.AddParticipantAsync(ParticipantIdentifier.FromRawId(new MicrosoftTeamsUserIdentifier("45ab2481-1c1c-4005-be24-0ffb879b1130").RawId), cancellationToken: cancellationToken);
    }

    public bool IsNurse(AddParticipantSucceeded added) =>
        added.Participant is { } participant && CommunicationIdentifier.FromRawId(participant.RawId).RawId == Nurse.RawId;
}
