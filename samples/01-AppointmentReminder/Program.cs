using System.Text;
using AppointmentReminder;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, Session.RunAsync);
