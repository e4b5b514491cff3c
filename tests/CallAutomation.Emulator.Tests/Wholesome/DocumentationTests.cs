namespace CallAutomation.Emulator.Tests.Wholesome;

public class DocumentationTests() : CallAutomation.Wholesome.DocumentationTests(typeof(CallEmulator).Assembly);
