namespace CallAutomation.Client.Authentication;

/// <summary>The bytes of an access key.</summary>
internal static class AccessKey
{
    public static byte[] Decode(string accessKey, string parameterName)
    {
        try
        {
            byte[] key = Convert.FromBase64String(accessKey);
            return key.Length > 0 ? key : throw new FormatException();
        }
        catch (FormatException)
        {
            // The framework's exception is not kept as the inner one: nothing that has seen the key travels further.
            throw new ArgumentException(
                "The access key is not base64. Copy one of the two keys of the resource whole, including the equals signs at its end.", parameterName);
        }
    }
}
