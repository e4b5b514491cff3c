namespace CallAutomation.Client.AspNetCore.Tests.Wholesome;

public class DocumentationTests() : CallAutomation.Wholesome.DocumentationTests(typeof(CallbackReceiver).Assembly);
