using System.Net.Sockets;
using System.Security.Authentication;

namespace CallAutomation.Client.Transport;

/// <summary>What a failed connection says about the request: whether the other side can have read it.</summary>
internal static class ConnectionFailure
{
    /// <summary>No connection came about, so nothing was sent. In all other cases the request may have been read and acted upon.</summary>
    public static bool IsBeforeRequest(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is AuthenticationException || (failure is SocketException socket && IsAboutConnecting(socket.SocketErrorCode)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsRefusal(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those that only connecting brings about. A reset or a time-out can as well meet a request under way.</summary>
    private static bool IsAboutConnecting(SocketError error) => error is
        SocketError.ConnectionRefused or
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery or
        SocketError.HostDown or SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
}
