using OpenTelemetry.Trace;
using Reception;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// Without a connection string the service itself runs here, and somebody calls.
await using Rehearsal? rehearsal = await Rehearsal.StartUnlessConfiguredAsync(builder);

builder.Services.AddCallAutomationClient(builder.Configuration.GetSection("CallAutomation"));
builder.Services.AddCallAutomationCallbacks(builder.Configuration.GetSection("Callbacks")).OnIncomingCall<Receptionist>();
builder.Services.AddHealthChecks().AddCallAutomationCallbacks();
builder.Services.Configure<ReceptionOptions>(builder.Configuration.GetSection("Reception"));

if (builder.Configuration["Traces"] == "console")
{
    builder.Services.AddOpenTelemetry().WithTracing(traces => traces.AddSource("CallAutomation.Client", "Microsoft.AspNetCore").AddConsoleExporter());
}

WebApplication app = builder.Build();
app.MapCallAutomationCallbacks("/calls");
app.MapCallAutomationEventGrid("/events");
app.MapHealthChecks("/health");

await app.StartAsync();
if (rehearsal is not null)
{
    await rehearsal.CallAsync(app.Services);
    await app.StopAsync();
    return;
}

await app.WaitForShutdownAsync();
