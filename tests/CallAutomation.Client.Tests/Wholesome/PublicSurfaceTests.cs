namespace CallAutomation.Client.Tests.Wholesome;

public class PublicSurfaceTests() : CallAutomation.Wholesome.PublicSurfaceTests(Library.Assembly);
