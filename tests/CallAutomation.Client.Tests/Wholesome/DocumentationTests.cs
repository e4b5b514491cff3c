namespace CallAutomation.Client.Tests.Wholesome;

public class DocumentationTests() : CallAutomation.Wholesome.DocumentationTests(Library.Assembly);
