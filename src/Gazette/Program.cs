Console.WriteLine("gazette");
