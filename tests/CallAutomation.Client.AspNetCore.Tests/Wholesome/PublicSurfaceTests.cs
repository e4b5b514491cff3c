namespace CallAutomation.Client.AspNetCore.Tests.Wholesome;

public class PublicSurfaceTests() : CallAutomation.Wholesome.PublicSurfaceTests(typeof(CallbackReceiver).Assembly);
