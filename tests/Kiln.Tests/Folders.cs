namespace Kiln.Tests;

internal static class Folders
{
    /// <summary>Deletes a test's folder. The daily sweep of a store in it may still be writing its mark: nobody waits for that one.</summary>
    public static void Delete(string path)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                Thread.Sleep(20);
            }
        }
    }
}
