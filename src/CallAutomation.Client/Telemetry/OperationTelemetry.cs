using System.Diagnostics;
using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Telemetry;

/// <summary>What is told about one operation while it is under way.</summary>
internal sealed class OperationTelemetry : IDisposable
{
    private readonly Instruments _instruments;
    private readonly Operation _operation;
    private readonly Activity? _activity;
    private readonly string _requestId;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int? _status;
    private int _resends;
    private string? _errorType;

    public OperationTelemetry(Instruments instruments, Operation operation, Request request, Activity? activity)
    {
        _instruments = instruments;
        _operation = operation;
        _activity = activity;
        _requestId = request.ClientRequestId;
        if (activity is not null)
        {
            activity.SetTag("az.client_request_id", _requestId);
            activity.SetTag("http.request.method", operation.Method.Method);
            activity.SetTag("url.template", operation.Route);
            activity.SetTag("server.address", instruments.Host);
            activity.SetTag("server.port", instruments.Port);
            Accompany(request);
        }

        if (instruments.Logs)
        {
            CallAutomationEventSource.Log.Sending(operation.Name, operation.Method.Method, operation.Route, _requestId);
        }
    }

    /// <summary>Where in a trace this is; null where nobody listens.</summary>
    public ActivityContext? Context => _activity?.Context;

    /// <summary>Marks a request as part of this operation; one of several where it takes more than one.</summary>
    public void Accompany(Request request)
    {
        request.ClientRequestId = _requestId;

        // Older frameworks begin with a format of ids that the header does not allow.
        if (_activity is not { Id: { } traceParent, IdFormat: ActivityIdFormat.W3C })
        {
            return;
        }

        request.Headers.SetValue("traceparent", traceParent);
        if (_activity.TraceStateString is { Length: > 0 } state)
        {
            request.Headers.SetValue("tracestate", state);
        }
    }

    public void Answered(int status, bool accepted, int resends)
    {
        _status = status;
        _resends = resends;
        if (!accepted)
        {
            _errorType = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Only the kind of failure is told; its message holds the service's text.</summary>
    public void Failed(Exception failure) => _errorType ??= failure.GetType().FullName;

    public void Dispose()
    {
        double seconds = (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
        if (_activity is not null)
        {
            _activity.SetTag("http.response.status_code", _status);
            if (_resends > 0)
            {
                _activity.SetTag("http.request.resend_count", _resends);
            }

            if (_errorType is not null)
            {
                _activity.SetTag("error.type", _errorType).SetStatus(ActivityStatusCode.Error);
            }

            _activity.Dispose();
        }

        if (Instruments.Durations.Enabled)
        {
            Measure(seconds);
        }

        if (_instruments.Logs)
        {
            Log(seconds * 1000);
        }
    }

    private void Measure(double seconds)
    {
        TagList tags = new()
        {
            { "call_automation.operation", _operation.Name },
            { "http.request.method", _operation.Method.Method },
            { "url.template", _operation.Route },
            { "server.address", _instruments.Host },
            { "server.port", _instruments.Port },
        };
        if (_status is not null)
        {
            tags.Add("http.response.status_code", _status);
        }

        if (_errorType is not null)
        {
            tags.Add("error.type", _errorType);
        }

        Instruments.Durations.Record(seconds, tags);
    }

    private void Log(double milliseconds)
    {
        if (_errorType is null)
        {
            CallAutomationEventSource.Log.Accepted(_operation.Name, _operation.Route, _status ?? 0, milliseconds, _requestId);
        }
        else
        {
            CallAutomationEventSource.Log.Failed(_operation.Name, _operation.Route, _status ?? 0, _errorType, milliseconds, _requestId);
        }
    }
}
