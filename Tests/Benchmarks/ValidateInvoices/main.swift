try ValidateInvoices.main()
