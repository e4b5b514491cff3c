namespace CallAutomation.Emulator.Tests.Wholesome;

public class PublicSurfaceTests() : CallAutomation.Wholesome.PublicSurfaceTests(typeof(CallEmulator).Assembly);
