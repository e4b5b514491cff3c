using System.Diagnostics;
using Azure.Core;
using CallAutomation.Client.Protocol;

namespace CallAutomation.Client.Telemetry;

/// <summary>What is told about one operation while it is under way.</summary>
internal sealed class Observation : IDisposable
{
    private readonly Instruments _instruments;
    private readonly Operation _operation;
    private readonly Activity? _activity;
    private readonly string _requestId;
    private readonly string? _traceParent;
    private readonly string? _traceState;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int? _status;
    private string? _errorType;

    public Observation(Instruments instruments, Operation operation, Request request, Activity? activity)
    {
        _instruments = instruments;
        _operation = operation;
        _activity = activity;
        _requestId = request.ClientRequestId;
        if (activity is { Id: { } traceParent })
        {
            activity.SetTag("az.client_request_id", _requestId);
            activity.SetTag("http.request.method", operation.Method.Method);
            activity.SetTag("url.template", operation.Route);
            activity.SetTag("server.address", instruments.Host);
            activity.SetTag("server.port", instruments.Port);
            _traceParent = traceParent;
            _traceState = activity.TraceStateString;
            Accompany(request);
        }

        if (instruments.Logs)
        {
            CallAutomationEventSource.Log.Sending(operation.Name, operation.Method.Method, operation.Route, _requestId);
        }
    }

    /// <summary>Marks a request as part of this operation; one of several where it takes more than one.</summary>
    public void Accompany(Request request)
    {
        request.ClientRequestId = _requestId;
        if (_traceParent is not null)
        {
            request.Headers.SetValue("traceparent", _traceParent);
            if (_traceState is { Length: > 0 })
            {
                request.Headers.SetValue("tracestate", _traceState);
            }
        }
    }

    public void Answered(int status)
    {
        _status = status;
        if (!_operation.Accepts(status))
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
