// Written by Tests/Checkers/forbidden_paths.py from the rules of EN 16931; change the script, not this file.

/// Paths that must not lead anywhere, by the priority of their context in the pattern `syntax` (`#28`). A line is a step,
/// its indentation the depth; behind it stand the rules that forbid what the path leads to, `!` for fatal ones. A path
/// that may start anywhere (`//`) stands in one line.
enum ForbiddenPathTable {
  static let ubl: StaticString = """
    #28
    ext:UBLExtensions UBL-CR-001
    cbc:ProfileExecutionID UBL-CR-003
    cbc:CopyIndicator UBL-CR-004
    cbc:UUID UBL-CR-005
    cbc:IssueTime UBL-CR-006
    cbc:PricingCurrencyCode UBL-CR-007
    cbc:PaymentCurrencyCode UBL-CR-008
    cbc:PaymentAlternativeCurrencyCode UBL-CR-009
    cbc:AccountingCostCode UBL-CR-010
    cbc:LineCountNumeric UBL-CR-011
    cac:InvoicePeriod
     cbc:StartTime UBL-CR-012
     cbc:EndTime UBL-CR-013
     cbc:DurationMeasure UBL-CR-014
     cbc:Description UBL-CR-015
    cac:OrderReference
     cbc:CopyIndicator UBL-CR-016
     cbc:UUID UBL-CR-017
     cbc:IssueDate UBL-CR-018
     cbc:IssueTime UBL-CR-019
     cbc:CustomerReference UBL-CR-020
     cbc:OrderTypeCode UBL-CR-021
     cac:DocumentReference UBL-CR-022
    cac:BillingReference
     cac:InvoiceDocumentReference
      cbc:CopyIndicator UBL-CR-023
      cbc:UUID UBL-CR-024
      cbc:IssueTime UBL-CR-025
      cbc:DocumentTypeCode UBL-CR-026
      cbc:DocumentType UBL-CR-027
      cbc:XPath UBL-CR-028
      cbc:LanguageID UBL-CR-029
      cbc:LocaleCode UBL-CR-030
      cbc:VersionID UBL-CR-031
      cbc:DocumentStatusCode UBL-CR-032
      cbc:DocumentDescription UBL-CR-033
      cac:Attachment UBL-CR-034
      cac:ValidityPeriod UBL-CR-035
      cac:IssuerParty UBL-CR-036
      cac:ResultOfVerification UBL-CR-037
     cac:SelfBilledInvoiceDocumentReference UBL-CR-038
     cac:CreditNoteDocumentReference UBL-CR-039
     cac:SelfBilledCreditNoteDocumentReference UBL-CR-040
     cac:DebitNoteDocumentReference UBL-CR-041
     cac:ReminderDocumentReference UBL-CR-042
     cac:AdditionalDocumentReference UBL-CR-043
     cac:BillingReferenceLine UBL-CR-044
    cac:DespatchDocumentReference
     cbc:CopyIndicator UBL-CR-045
     cbc:UUID UBL-CR-046
     cbc:IssueDate UBL-CR-047
     cbc:IssueTime UBL-CR-048
     cbc:DocumentTypeCode UBL-CR-049
     cbc:DocumentType UBL-CR-050
     cbc:XPath UBL-CR-051
     cbc:LanguageID UBL-CR-052
     cbc:LocaleCode UBL-CR-053
     cbc:VersionID UBL-CR-054
     cbc:DocumentStatusCode UBL-CR-055
     cbc:DocumentDescription UBL-CR-056
     cac:Attachment UBL-CR-057
     cac:ValidityPeriod UBL-CR-058
     cac:IssuerParty UBL-CR-059
     cac:ResultOfVerification UBL-CR-060
    cac:ReceiptDocumentReference
     cbc:CopyIndicator UBL-CR-061
     cbc:UUID UBL-CR-062
     cbc:IssueDate UBL-CR-063
     cbc:IssueTime UBL-CR-064
     cbc:DocumentTypeCode UBL-CR-065
     cbc:DocumentType UBL-CR-066
     cbc:XPath UBL-CR-067
     cbc:LanguageID UBL-CR-068
     cbc:LocaleCode UBL-CR-069
     cbc:VersionID UBL-CR-070
     cbc:DocumentStatusCode UBL-CR-071
     cbc:DocumentDescription UBL-CR-072
     cac:Attachment UBL-CR-073
     cac:ValidityPeriod UBL-CR-074
     cac:IssuerParty UBL-CR-075
     cac:ResultOfVerification UBL-CR-076
    cac:StatementDocumentReference UBL-CR-077
    cac:OriginatorDocumentReference
     cbc:CopyIndicator UBL-CR-078
     cbc:UUID UBL-CR-079
     cbc:IssueDate UBL-CR-080
     cbc:IssueTime UBL-CR-081
     cbc:DocumentTypeCode UBL-CR-082
     cbc:DocumentType UBL-CR-083
     cbc:XPath UBL-CR-084
     cbc:LanguageID UBL-CR-085
     cbc:LocaleCode UBL-CR-086
     cbc:VersionID UBL-CR-087
     cbc:DocumentStatusCode UBL-CR-088
     cbc:DocumentDescription UBL-CR-089
     cac:Attachment UBL-CR-090
     cac:ValidityPeriod UBL-CR-091
     cac:IssuerParty UBL-CR-092
     cac:ResultOfVerification UBL-CR-093
    cac:ContractDocumentReference
     cbc:CopyIndicator UBL-CR-094
     cbc:UUID UBL-CR-095
     cbc:IssueDate UBL-CR-096
     cbc:IssueTime UBL-CR-097
     cbc:DocumentTypeCode UBL-CR-098
     cbc:DocumentType UBL-CR-099
     cbc:XPath UBL-CR-100
     cbc:LanguageID UBL-CR-101
     cbc:LocaleCode UBL-CR-102
     cbc:VersionID UBL-CR-103
     cbc:DocumentStatusCode UBL-CR-104
     cbc:DocumentDescription UBL-CR-105
     cac:Attachment UBL-CR-106
     cac:ValidityPeriod UBL-CR-107
     cac:IssuerParty UBL-CR-108
     cac:ResultOfVerification UBL-CR-109
    cac:AdditionalDocumentReference
     cbc:CopyIndicator UBL-CR-110
     cbc:UUID UBL-CR-111
     cbc:IssueDate UBL-CR-112
     cbc:IssueTime UBL-CR-113
     cbc:DocumentType UBL-CR-114
     cbc:XPath UBL-CR-115
     cbc:LanguageID UBL-CR-116
     cbc:LocaleCode UBL-CR-117
     cbc:VersionID UBL-CR-118
     cbc:DocumentStatusCode UBL-CR-119
     cac:Attachment
      cac:ExternalReference
       cbc:DocumentHash UBL-CR-121
       cbc:HashAlgorithmMethod UBL-CR-122
       cbc:ExpiryDate UBL-CR-123
       cbc:ExpiryTime UBL-CR-124
       cbc:MimeCode UBL-CR-125
       cbc:FormatCode UBL-CR-126
       cbc:EncodingCode UBL-CR-127
       cbc:CharacterSetCode UBL-CR-128
       cbc:FileName UBL-CR-129
       cbc:Description UBL-CR-130
     cac:ValidityPeriod UBL-CR-131
     cac:IssuerParty UBL-CR-132
     cac:ResultOfVerification UBL-CR-133
     cbc:DocumentTypeCode
      @listID UBL-CR-659
    cac:ProjectReference
     cbc:UUID UBL-CR-134
     cbc:IssueDate UBL-CR-135
     cac:WorkPhaseReference UBL-CR-136
    cac:Signature UBL-CR-137
    cac:AccountingSupplierParty
     cbc:CustomerAssignedAccountID UBL-CR-138
     cbc:AdditionalAccountID UBL-CR-139
     cbc:DataSendingCapability UBL-CR-140
     cac:Party
      cbc:MarkCareIndicator UBL-CR-141
      cbc:MarkAttentionIndicator UBL-CR-142
      cbc:WebsiteURI UBL-CR-143
      cbc:LogoReferenceID UBL-CR-144
      cbc:IndustryClassificationCode UBL-CR-145
      cac:Language UBL-CR-146
      cac:PostalAddress
       cbc:ID UBL-CR-147
       cbc:AddressTypeCode UBL-CR-148
       cbc:AddressFormatCode UBL-CR-149
       cbc:Postbox UBL-CR-150
       cbc:Floor UBL-CR-151
       cbc:Room UBL-CR-152
       cbc:BlockName UBL-CR-153
       cbc:BuildingName UBL-CR-154
       cbc:BuildingNumber UBL-CR-155
       cbc:InhouseMail UBL-CR-156
       cbc:Department UBL-CR-157
       cbc:MarkAttention UBL-CR-158
       cbc:MarkCare UBL-CR-159
       cbc:PlotIdentification UBL-CR-160
       cbc:CitySubdivisionName UBL-CR-161
       cbc:CountrySubentityCode UBL-CR-162
       cbc:Region UBL-CR-163
       cbc:District UBL-CR-164
       cbc:TimezoneOffset UBL-CR-165
       cac:Country
        cbc:Name UBL-CR-166
       cac:LocationCoordinate UBL-CR-167
      cac:PhysicalLocation UBL-CR-168
      cac:PartyTaxScheme
       cbc:RegistrationName UBL-CR-169
       cbc:TaxLevelCode UBL-CR-170
       cbc:ExemptionReasonCode UBL-CR-171
       cbc:ExemptionReason UBL-CR-172
       cac:RegistrationAddress UBL-CR-173
       cac:TaxScheme
        cbc:Name UBL-CR-174
        cbc:TaxTypeCode UBL-CR-175
        cbc:CurrencyCode UBL-CR-176
        cac:JurisdictionRegionAddress UBL-CR-177
      cac:PartyLegalEntity
       cbc:RegistrationDate UBL-CR-178
       cbc:RegistrationExpirationDate UBL-CR-179
       cbc:CompanyLegalFormCode UBL-CR-180
       cbc:SoleProprietorshipIndicator UBL-CR-181
       cbc:CompanyLiquidationStatusCode UBL-CR-182
       cbc:CorporateStockAmount UBL-CR-183
       cbc:FullyPaidSharesIndicator UBL-CR-184
       cac:RegistrationAddress UBL-CR-185
       cac:CorporateRegistrationScheme UBL-CR-186
       cac:HeadOfficeParty UBL-CR-187
       cac:ShareholderParty UBL-CR-188
      cac:Contact
       cbc:ID UBL-CR-189
       cbc:Telefax UBL-CR-190
       cbc:Note UBL-CR-191
       cac:OtherCommunication UBL-CR-192
      cac:Person UBL-CR-193
      cac:AgentParty UBL-CR-194
      cac:ServiceProviderParty UBL-CR-195
      cac:PowerOfAttorney UBL-CR-196
      cac:FinancialAccount UBL-CR-197
     cac:DespatchContact UBL-CR-198
     cac:AccountingContact UBL-CR-199
     cac:SellerContact UBL-CR-200
    cac:AccountingCustomerParty
     cbc:CustomerAssignedAccountID UBL-CR-201
     cbc:SupplierAssignedAccountID UBL-CR-202
     cbc:AdditionalAccountID UBL-CR-203
     cac:Party
      cbc:MarkCareIndicator UBL-CR-204
      cbc:MarkAttentionIndicator UBL-CR-205
      cbc:WebsiteURI UBL-CR-206
      cbc:LogoReferenceID UBL-CR-207
      cbc:IndustryClassificationCode UBL-CR-208
      cac:Language UBL-CR-209
      cac:PostalAddress
       cbc:ID UBL-CR-210
       cbc:AddressTypeCode UBL-CR-211
       cbc:AddressFormatCode UBL-CR-212
       cbc:Postbox UBL-CR-213
       cbc:Floor UBL-CR-214
       cbc:Room UBL-CR-215
       cbc:BlockName UBL-CR-216
       cbc:BuildingName UBL-CR-217
       cbc:BuildingNumber UBL-CR-218
       cbc:InhouseMail UBL-CR-219
       cbc:Department UBL-CR-220
       cbc:MarkAttention UBL-CR-221
       cbc:MarkCare UBL-CR-222
       cbc:PlotIdentification UBL-CR-223
       cbc:CitySubdivisionName UBL-CR-224
       cbc:CountrySubentityCode UBL-CR-225
       cbc:Region UBL-CR-226
       cbc:District UBL-CR-227
       cbc:TimezoneOffset UBL-CR-228
       cac:Country
        cbc:Name UBL-CR-229
       cac:LocationCoordinate UBL-CR-230
      cac:PhysicalLocation UBL-CR-231
      cac:PartyTaxScheme
       cbc:RegistrationName UBL-CR-232
       cbc:TaxLevelCode UBL-CR-233
       cbc:ExemptionReasonCode UBL-CR-234
       cbc:ExemptionReason UBL-CR-235
       cac:RegistrationAddress UBL-CR-236
       cac:TaxScheme
        cbc:Name UBL-CR-237
        cbc:TaxTypeCode UBL-CR-238
        cbc:CurrencyCode UBL-CR-239
        cac:JurisdictionRegionAddress UBL-CR-240
      cac:PartyLegalEntity
       cbc:RegistrationDate UBL-CR-241
       cbc:RegistrationExpirationDate UBL-CR-242
       cbc:CompanyLegalFormCode UBL-CR-243
       cbc:CompanyLegalForm UBL-CR-244
       cbc:SoleProprietorshipIndicator UBL-CR-245
       cbc:CompanyLiquidationStatusCode UBL-CR-246
       cbc:CorporateStockAmount UBL-CR-247
       cbc:FullyPaidSharesIndicator UBL-CR-248
       cac:RegistrationAddress UBL-CR-249
       cac:CorporateRegistrationScheme UBL-CR-250
       cac:HeadOfficeParty UBL-CR-251
       cac:ShareholderParty UBL-CR-252
      cac:Contact
       cbc:ID UBL-CR-253
       cbc:Telefax UBL-CR-254
       cbc:Note UBL-CR-255
       cac:OtherCommunication UBL-CR-256
      cac:Person UBL-CR-257
      cac:AgentParty UBL-CR-258
      cac:ServiceProviderParty UBL-CR-259
      cac:PowerOfAttorney UBL-CR-260
      cac:FinancialAccount UBL-CR-261
     cac:DeliveryContact UBL-CR-262
     cac:AccountingContact UBL-CR-263
     cac:BuyerContact UBL-CR-264
    cac:PayeeParty
     cbc:MarkCareIndicator UBL-CR-265
     cbc:MarkAttentionIndicator UBL-CR-266
     cbc:WebsiteURI UBL-CR-267
     cbc:LogoReferenceID UBL-CR-268
     cbc:EndpointID UBL-CR-269
     cbc:IndustryClassificationCode UBL-CR-270
     cac:Language UBL-CR-271
     cac:PostalAddress UBL-CR-272
     cac:PhysicalLocation UBL-CR-273
     cac:PartyTaxScheme UBL-CR-274
     cac:PartyLegalEntity
      cbc:RegistrationName UBL-CR-275
      cbc:RegistrationDate UBL-CR-276
      cbc:RegistrationExpirationDate UBL-CR-277
      cbc:CompanyLegalFormCode UBL-CR-278
      cbc:CompanyLegalForm UBL-CR-279
      cbc:SoleProprietorshipIndicator UBL-CR-280
      cbc:CompanyLiquidationStatusCode UBL-CR-281
      cbc:CorporateStockAmount UBL-CR-282
      cbc:FullyPaidSharesIndicator UBL-CR-283
      cac:RegistrationAddress UBL-CR-284
      cac:CorporateRegistrationScheme UBL-CR-285
      cac:HeadOfficeParty UBL-CR-286
      cac:ShareholderParty UBL-CR-287
     cac:Contact UBL-CR-288
     cac:Person UBL-CR-289
     cac:AgentParty UBL-CR-290
     cac:ServiceProviderParty UBL-CR-291
     cac:PowerOfAttorney UBL-CR-292
     cac:FinancialAccount UBL-CR-293
    cac:BuyerCustomerParty UBL-CR-294
    cac:SellerSupplierParty UBL-CR-295
    cac:TaxRepresentativeParty
     cbc:MarkCareIndicator UBL-CR-296
     cbc:MarkAttentionIndicator UBL-CR-297
     cbc:WebsiteURI UBL-CR-298
     cbc:LogoReferenceID UBL-CR-299
     cbc:EndpointID UBL-CR-300
     cbc:IndustryClassificationCode UBL-CR-301
     cac:PartyIdentification UBL-CR-302
     cac:Language UBL-CR-303
     cac:PostalAddress
      cbc:ID UBL-CR-304
      cbc:AddressTypeCode UBL-CR-305
      cbc:AddressFormatCode UBL-CR-306
      cbc:Postbox UBL-CR-307
      cbc:Floor UBL-CR-308
      cbc:Room UBL-CR-309
      cbc:BlockName UBL-CR-310
      cbc:BuildingName UBL-CR-311
      cbc:BuildingNumber UBL-CR-312
      cbc:InhouseMail UBL-CR-313
      cbc:Department UBL-CR-314
      cbc:MarkAttention UBL-CR-315
      cbc:MarkCare UBL-CR-316
      cbc:PlotIdentification UBL-CR-317
      cbc:CitySubdivisionName UBL-CR-318
      cbc:CountrySubentityCode UBL-CR-319
      cbc:Region UBL-CR-320
      cbc:District UBL-CR-321
      cbc:TimezoneOffset UBL-CR-322
      cac:Country
       cbc:Name UBL-CR-323
      cac:LocationCoordinate UBL-CR-324
     cac:PhysicalLocation UBL-CR-325
     cac:PartyTaxScheme
      cbc:RegistrationName UBL-CR-326
      cbc:TaxLevelCode UBL-CR-327
      cbc:ExemptionReasonCode UBL-CR-328
      cbc:ExemptionReason UBL-CR-329
      cac:RegistrationAddress UBL-CR-330
      cac:TaxScheme
       cbc:Name UBL-CR-331
       cbc:TaxTypeCode UBL-CR-332
       cbc:CurrencyCode UBL-CR-333
       cac:JurisdictionRegionAddress UBL-CR-334
     cac:PartyLegalEntity UBL-CR-335
     cac:Contact UBL-CR-336
     cac:Person UBL-CR-337
     cac:AgentParty UBL-CR-338
     cac:ServiceProviderParty UBL-CR-339
     cac:PowerOfAttorney UBL-CR-340
     cac:FinancialAccount UBL-CR-341
    cac:Delivery
     cbc:ID UBL-CR-342
     cbc:Quantity UBL-CR-343
     cbc:MinimumQuantity UBL-CR-344
     cbc:MaximumQuantity UBL-CR-345
     cbc:ActualDeliveryTime UBL-CR-346
     cbc:LatestDeliveryDate UBL-CR-347
     cbc:LatestDeliveryTime UBL-CR-348
     cbc:ReleaseID UBL-CR-349
     cbc:TrackingID UBL-CR-350
     cac:DeliveryLocation
      cbc:Description UBL-CR-351
      cbc:Conditions UBL-CR-352
      cbc:CountrySubentity UBL-CR-353
      cbc:CountrySubentityCode UBL-CR-354
      cbc:LocationTypeCode UBL-CR-355
      cbc:InformationURI UBL-CR-356
      cbc:Name UBL-CR-357
      cac:ValidityPeriod UBL-CR-358
      cac:Address
       cbc:ID UBL-CR-359
       cbc:AddressTypeCode UBL-CR-360
       cbc:AddressFormatCode UBL-CR-361
       cbc:Postbox UBL-CR-362
       cbc:Floor UBL-CR-363
       cbc:Room UBL-CR-364
       cbc:BlockName UBL-CR-365
       cbc:BuildingName UBL-CR-366
       cbc:BuildingNumber UBL-CR-367
       cbc:InhouseMail UBL-CR-368
       cbc:Department UBL-CR-369
       cbc:MarkAttention UBL-CR-370
       cbc:MarkCare UBL-CR-371
       cbc:PlotIdentification UBL-CR-372
       cbc:CitySubdivisionName UBL-CR-373
       cbc:CountrySubentityCode UBL-CR-374
       cbc:Region UBL-CR-375
       cbc:District UBL-CR-376
       cbc:TimezoneOffset UBL-CR-377
       cac:Country
        cbc:Name UBL-CR-378
       cac:LocationCoordinate UBL-CR-379
      cac:SubsidiaryLocation UBL-CR-380
      cac:LocationCoordinate UBL-CR-381
     cac:AlternativeDeliveryLocation UBL-CR-382
     cac:RequestedDeliveryPeriod UBL-CR-383
     cac:EstimatedDeliveryPeriod UBL-CR-384
     cac:CarrierParty UBL-CR-385
     cac:DeliveryParty
      cbc:MarkCareIndicator UBL-CR-386
      cbc:MarkAttentionIndicator UBL-CR-387
      cbc:WebsiteURI UBL-CR-388
      cbc:LogoReferenceID UBL-CR-389
      cbc:EndpointID UBL-CR-390
      cbc:IndustryClassificationCode UBL-CR-391
      cac:PartyIdentification UBL-CR-392
      cac:Language UBL-CR-393
      cac:PostalAddress UBL-CR-394
      cac:PhysicalLocation UBL-CR-395
      cac:PartyTaxScheme UBL-CR-396
      cac:PartyLegalEntity UBL-CR-397
      cac:Contact UBL-CR-398
      cac:Person UBL-CR-399
      cac:AgentParty UBL-CR-400
      cac:ServiceProviderParty UBL-CR-401
      cac:PowerOfAttorney UBL-CR-402
      cac:FinancialAccount UBL-CR-403
     cac:NotifyParty UBL-CR-404
     cac:Despatch UBL-CR-405
     cac:DeliveryTerms UBL-CR-406
     cac:MinimumDeliveryUnit UBL-CR-407
     cac:MaximumDeliveryUnit UBL-CR-408
     cac:Shipment UBL-CR-409
     cac:DeliveryAddress UBL-CR-682
    cac:DeliveryTerms UBL-CR-410
    cac:PaymentMeans
     cbc:ID UBL-CR-411
     cbc:PaymentChannelCode UBL-CR-413
     cbc:InstructionID UBL-CR-414
     cac:CardAccount
      cbc:CardTypeCode UBL-CR-415
      cbc:ValidityStartDate UBL-CR-416
      cbc:ExpiryDate UBL-CR-417
      cbc:IssuerID UBL-CR-418
      cbc:IssueNumberID UBL-CR-419
      cbc:CV2ID UBL-CR-420
      cbc:CardChipCode UBL-CR-421
      cbc:ChipApplicationID UBL-CR-422
     cac:PayeeFinancialAccount
      cbc:AliasName UBL-CR-424
      cbc:AccountTypeCode UBL-CR-425
      cbc:AccountFormatCode UBL-CR-426
      cbc:CurrencyCode UBL-CR-427
      cbc:PaymentNote UBL-CR-428
      cac:FinancialInstitutionBranch
       cbc:Name UBL-CR-429
       cac:FinancialInstitution
        cbc:Name UBL-CR-430
        cac:Address UBL-CR-431
       cac:Address UBL-CR-432
       cbc:ID
        @schemeID UBL-CR-655
      cac:Country UBL-CR-433
      cbc:ID
       @schemeID UBL-CR-654
     cac:CreditAccount UBL-CR-434
     cac:PaymentMandate
      cbc:MandateTypeCode UBL-CR-435
      cbc:MaximumPaymentInstructionsNumeric UBL-CR-436
      cbc:MaximumPaidAmount UBL-CR-437
      cbc:SignatureID UBL-CR-438
      cac:PayerParty UBL-CR-439
      cac:PayerFinancialAccount
       cbc:Name UBL-CR-440
       cbc:AliasName UBL-CR-441
       cbc:AccountTypeCode UBL-CR-442
       cbc:AccountFormatCode UBL-CR-443
       cbc:CurrencyCode UBL-CR-444
       cbc:PaymentNote UBL-CR-445
       cac:FinancialInstitutionBranch UBL-CR-446
       cac:Country UBL-CR-447
      cac:ValidityPeriod UBL-CR-448
      cac:PaymentReversalPeriod UBL-CR-449
      cac:Clause UBL-CR-450
     cac:TradeFinancing UBL-CR-451
     cbc:PaymentID
      @schemeID UBL-CR-653
     cbc:PaymentMeansCode
      @listID UBL-CR-661
     cbc:InstructionNote UBL-CR-681
    cac:PaymentTerms
     cbc:ID UBL-CR-452
     cbc:PaymentMeansID UBL-CR-453
     cbc:PrepaidPaymentReferenceID UBL-CR-454
     cbc:ReferenceEventCode UBL-CR-455
     cbc:SettlementDiscountPercent UBL-CR-456
     cbc:PenaltySurchargePercent UBL-CR-457
     cbc:PaymentPercent UBL-CR-458
     cbc:Amount UBL-CR-459
     cbc:SettlementDiscountAmount UBL-CR-460
     cbc:PenaltyAmount UBL-CR-461
     cbc:PaymentTermsDetailsURI UBL-CR-462
     cbc:PaymentDueDate UBL-CR-463
     cbc:InstallmentDueDate UBL-CR-464
     cbc:InvoicingPartyReference UBL-CR-465
     cac:SettlementPeriod UBL-CR-466
     cac:PenaltyPeriod UBL-CR-467
     cac:ExchangeRate UBL-CR-468
     cac:ValidityPeriod UBL-CR-469
    cac:PrepaidPayment UBL-CR-470
    cac:AllowanceCharge
     cbc:ID UBL-CR-471
     cbc:PrepaidIndicator UBL-CR-472
     cbc:SequenceNumeric UBL-CR-473
     cbc:AccountingCostCode UBL-CR-474
     cbc:AccountingCost UBL-CR-475
     cbc:PerUnitAmount UBL-CR-476
     cac:TaxCategory
      cbc:Name UBL-CR-477
      cbc:BaseUnitMeasure UBL-CR-478
      cbc:PerUnitAmount UBL-CR-479
      cbc:TaxExemptionReasonCode UBL-CR-480
      cbc:TaxExemptionReason UBL-CR-481
      cbc:TierRange UBL-CR-482
      cbc:TierRatePercent UBL-CR-483
      cac:TaxScheme
       cbc:Name UBL-CR-484
       cbc:TaxTypeCode UBL-CR-485
       cbc:CurrencyCode UBL-CR-486
       cac:JurisdictionRegionAddress UBL-CR-487
     cac:TaxTotal UBL-CR-488
     cac:PaymentMeans UBL-CR-489
    cac:TaxExchangeRate UBL-CR-490
    cac:PricingExchangeRate UBL-CR-491
    cac:PaymentExchangeRate UBL-CR-492
    cac:PaymentAlternativeExchangeRate UBL-CR-493
    cac:TaxTotal
     cbc:RoundingAmount UBL-CR-494
     cbc:TaxEvidenceIndicator UBL-CR-495
     cbc:TaxIncludedIndicator UBL-CR-496
     cac:TaxSubtotal
      cbc:CalculationSequenceNumeric UBL-CR-497
      cbc:TransactionCurrencyTaxAmount UBL-CR-498
      cbc:Percent UBL-CR-499
      cbc:BaseUnitMeasure UBL-CR-500
      cbc:PerUnitAmount UBL-CR-501
      cbc:TierRange UBL-CR-502
      cbc:TierRatePercent UBL-CR-503
      cac:TaxCategory
       cbc:Name UBL-CR-504
       cbc:BaseUnitMeasure UBL-CR-505
       cbc:PerUnitAmount UBL-CR-506
       cbc:TierRange UBL-CR-507
       cbc:TierRatePercent UBL-CR-508
       cac:TaxScheme
        cbc:Name UBL-CR-509
        cbc:TaxTypeCode UBL-CR-510
        cbc:CurrencyCode UBL-CR-511
        cac:JurisdictionRegionAddress UBL-CR-512
    cac:WithholdingTaxTotal UBL-CR-513
    cac:LegalMonetaryTotal
     cbc:PayableAlternativeAmount UBL-CR-514
    cac:InvoiceLine|cac:CreditNoteLine
     cbc:UUID UBL-CR-515
     cbc:TaxPointDate UBL-CR-516
     cbc:AccountingCostCode UBL-CR-517
     cbc:PaymentPurposeCode UBL-CR-518
     cbc:FreeOfChargeIndicator UBL-CR-519
     cac:InvoicePeriod
      cbc:StartTime UBL-CR-520
      cbc:EndTime UBL-CR-521
      cbc:DurationMeasure UBL-CR-522
      cbc:DescriptionCode UBL-CR-523
      cbc:Description UBL-CR-524
     cac:OrderLineReference
      cbc:SalesOrderLineID UBL-CR-525
      cbc:UUID UBL-CR-526
      cbc:LineStatusCode UBL-CR-527
      cac:OrderReference UBL-CR-528
     cac:DespatchLineReference UBL-CR-529
     cac:ReceiptLineReference UBL-CR-530
     cac:BillingReference UBL-CR-531
     cac:DocumentReference
      cbc:CopyIndicator UBL-CR-532
      cbc:UUID UBL-CR-533
      cbc:IssueDate UBL-CR-534
      cbc:IssueTime UBL-CR-535
      cbc:DocumentType UBL-CR-537
      cbc:XPath UBL-CR-538
      cbc:LanguageID UBL-CR-539
      cbc:LocaleCode UBL-CR-540
      cbc:VersionID UBL-CR-541
      cbc:DocumentStatusCode UBL-CR-542
      cbc:DocumentDescription UBL-CR-543
      cac:Attachment UBL-CR-544
      cac:ValidityPeriod UBL-CR-545
      cac:IssuerParty UBL-CR-546
      cac:ResultOfVerification UBL-CR-547
     cac:PricingReference UBL-CR-548
     cac:OriginatorParty UBL-CR-549
     cac:Delivery UBL-CR-550
     cac:PaymentTerms UBL-CR-551
     cac:AllowanceCharge
      cbc:ID UBL-CR-552
      cbc:PrepaidIndicator UBL-CR-553
      cbc:SequenceNumeric UBL-CR-554
      cbc:AccountingCostCode UBL-CR-555
      cbc:AccountingCost UBL-CR-556
      cbc:PerUnitAmount UBL-CR-557
      cac:TaxCategory UBL-CR-558
      cac:TaxTotal UBL-CR-559
      cac:PaymentMeans UBL-CR-560
     cac:TaxTotal UBL-CR-561
     cac:WithholdingTaxTotal UBL-CR-562
     cac:Item
      cbc:PackQuantity UBL-CR-563
      cbc:PackSizeNumeric UBL-CR-564
      cbc:CatalogueIndicator UBL-CR-565
      cbc:HazardousRiskIndicator UBL-CR-566
      cbc:AdditionalInformation UBL-CR-567
      cbc:Keyword UBL-CR-568
      cbc:BrandName UBL-CR-569
      cbc:ModelName UBL-CR-570
      cac:BuyersItemIdentification
       cbc:ExtendedID UBL-CR-571
       cbc:BarcodeSymbologyID UBL-CR-572
       cac:PhysicalAttribute UBL-CR-573
       cac:MeasurementDimension UBL-CR-574
       cac:IssuerParty UBL-CR-575
      cac:SellersItemIdentification
       cbc:ExtendedID UBL-CR-576
       cbc:BarcodeSymbologyID UBL-CR-577
       cac:PhysicalAttribute UBL-CR-578
       cac:MeasurementDimension UBL-CR-579
       cac:IssuerParty UBL-CR-580
      cac:ManufacturersItemIdentification UBL-CR-581
      cac:StandardItemIdentification
       cbc:ExtendedID UBL-CR-582
       cbc:BarcodeSymbologyID UBL-CR-583
       cac:PhysicalAttribute UBL-CR-584
       cac:MeasurementDimension UBL-CR-585
       cac:IssuerParty UBL-CR-586
      cac:CatalogueItemIdentification UBL-CR-587
      cac:AdditionalItemIdentification UBL-CR-588
      cac:CatalogueDocumentReference UBL-CR-589
      cac:ItemSpecificationDocumentReference UBL-CR-590
      cac:OriginCountry
       cbc:Name UBL-CR-591
      cac:CommodityClassification
       cbc:NatureCode UBL-CR-592
       cbc:CargoTypeCode UBL-CR-593
       cbc:CommodityCode UBL-CR-594
      cac:TransactionConditions UBL-CR-595
      cac:HazardousItem UBL-CR-596
      cac:ClassifiedTaxCategory
       cbc:Name UBL-CR-597
       cbc:BaseUnitMeasure UBL-CR-598
       cbc:PerUnitAmount UBL-CR-599
       cbc:TaxExemptionReasonCode UBL-CR-600
       cbc:TaxExemptionReason UBL-CR-601
       cbc:TierRange UBL-CR-602
       cbc:TierRatePercent UBL-CR-603
       cac:TaxScheme
        cbc:Name UBL-CR-604
        cbc:TaxTypeCode UBL-CR-605
        cbc:CurrencyCode UBL-CR-606
        cac:JurisdictionRegionAddress UBL-CR-607
      cac:AdditionalItemProperty
       cbc:ID UBL-CR-608
       cbc:NameCode UBL-CR-609
       cbc:TestMethod UBL-CR-610
       cbc:ValueQuantity UBL-CR-611
       cbc:ValueQualifier UBL-CR-612
       cbc:ImportanceCode UBL-CR-613
       cbc:ListValue UBL-CR-614
       cac:UsabilityPeriod UBL-CR-615
       cac:ItemPropertyGroup UBL-CR-616
       cac:RangeDimension UBL-CR-617
       cac:ItemPropertyRange UBL-CR-618
      cac:ManufacturerParty UBL-CR-619
      cac:InformationContentProviderParty UBL-CR-620
      cac:OriginAddress UBL-CR-621
      cac:ItemInstance UBL-CR-622
      cac:Certificate UBL-CR-623
      cac:Dimension UBL-CR-624
     cac:Price
      cbc:PriceChangeReason UBL-CR-625
      cbc:PriceTypeCode UBL-CR-626
      cbc:PriceType UBL-CR-627
      cbc:OrderableUnitFactorRate UBL-CR-628
      cbc:ValidityPeriod UBL-CR-629
      cbc:PriceList UBL-CR-630
      cac:AllowanceCharge
       cbc:ID UBL-CR-632
       cbc:AllowanceChargeReasonCode UBL-CR-633
       cbc:AllowanceChargeReason UBL-CR-634
       cbc:MultiplierFactorNumeric UBL-CR-635
       cbc:PrepaidIndicator UBL-CR-636
       cbc:SequenceNumeric UBL-CR-637
       cbc:AccountingCostCode UBL-CR-638
       cbc:AccountingCost UBL-CR-639
       cbc:PerUnitAmount UBL-CR-640
       cac:TaxCategory UBL-CR-641
       cac:TaxTotal UBL-CR-642
       cac:PaymentMeans UBL-CR-643
      cac:PricingExchangeRate UBL-CR-644
     cac:DeliveryTerms UBL-CR-645
     cac:SubInvoiceLine UBL-CR-646
     cac:ItemPriceExtension UBL-CR-647
    cbc:CustomizationID
     @schemeID UBL-CR-648
    cbc:ProfileID
     @schemeID UBL-CR-649
    cbc:ID
     @schemeID UBL-CR-650
    cbc:SalesOrderID
     @schemeID UBL-CR-651
    //cac:PartyTaxScheme/cbc:CompanyID/@schemeID UBL-CR-652
    cbc:InvoiceTypeCode
     @listID UBL-CR-656
    cbc:DocumentCurrencyCode
     @listID UBL-CR-657
    cbc:TaxCurrencyCode
     @listID UBL-CR-658
    //cac:Country/cbc:IdentificationCode/@listID UBL-CR-660
    //cbc:AllowanceChargeReasonCode/@listID UBL-CR-662
    //@unitCodeListID UBL-CR-663
    //cac:FinancialInstitution UBL-CR-664
    //cac:BuyersItemIdentification/cbc:ID/@schemeID UBL-CR-667
    //cac:SellersItemIdentification/cbc:ID/@schemeID UBL-CR-668
    //cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode UBL-CR-669
    //cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason UBL-CR-670
    //cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric UBL-CR-671
    cbc:CreditNoteTypeCode
     @listID UBL-CR-672
    //cbc:PrimaryAccountNumberID/@schemeID UBL-CR-674
    //cac:CardAccount/cbc:NetworkID/@schemeID UBL-CR-675
    //cac:PaymentMandate/cbc:ID/@schemeID UBL-CR-676
    //cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID/@schemeID UBL-CR-677
    //cac:TaxCategory/cbc:ID/@schemeID UBL-CR-678
    //cac:ClassifiedTaxCategory/cbc:ID/@schemeID UBL-CR-679
    //cac:PaymentMeans/cac:PayerFinancialAccount UBL-CR-680
    //@schemeName UBL-DT-08
    //@schemeAgencyName UBL-DT-09
    //@schemeDataURI UBL-DT-10
    //@schemeURI UBL-DT-11
    //@format UBL-DT-12
    //@unitCodeListIdentifier UBL-DT-13
    //@unitCodeListAgencyIdentifier UBL-DT-14
    //@unitCodeListAgencyName UBL-DT-15
    //@listAgencyName UBL-DT-16
    //@listName UBL-DT-17
    //@languageID UBL-DT-19
    //@listURI UBL-DT-20
    //@listSchemeURI UBL-DT-21
    //@languageLocaleID UBL-DT-22
    //@uri UBL-DT-23
    //@currencyCodeListVersionID UBL-DT-24
    //@characterSetCode UBL-DT-25
    //@encodingCode UBL-DT-26
    //@schemeAgencyID UBL-DT-27
    //@listAgencyID UBL-DT-28
    """

  static let cii: StaticString = """
    #53
    ram:PayerSpecifiedDebtorFinancialInstitution CII-SR-464
    #52
    ram:SpecifiedTransactionID CII-SR-001
    ram:TestIndicator CII-SR-002
    ram:BIMSpecifiedDocumentContextParameter CII-SR-006
    ram:ScenarioSpecifiedDocumentContextParameter CII-SR-007
    ram:ApplicationSpecifiedDocumentContextParameter CII-SR-008
    ram:SubsetSpecifiedDocumentContextParameter CII-SR-011
    ram:MessageStandardSpecifiedDocumentContextParameter CII-SR-012
    #51
    ram:Name CII-SR-013
    ram:IssueDateTime
     udt:DateTime CII-SR-015
    ram:CopyIndicator CII-SR-016
    ram:Purpose CII-SR-017
    ram:ControlRequirementIndicator CII-SR-018
    ram:LanguageID CII-SR-019
    ram:PurposeCode CII-SR-020
    ram:RevisionDateTime CII-SR-021
    ram:VersionID CII-SR-022
    ram:GlobalID CII-SR-023
    ram:RevisionID CII-SR-024
    ram:PreviousRevisionID CII-SR-025
    ram:CategoryCode CII-SR-026
    ram:IncludedNote
     ram:Subject CII-SR-027
     ram:ContentCode CII-SR-028
     ram:ID CII-SR-032
    ram:EffectiveSpecifiedPeriod CII-SR-033
    ram:IssuerTradeParty CII-SR-034
    #49
    ram:DescriptionCode CII-SR-035
    ram:ParentLineID CII-SR-036
    ram:LineStatusCode CII-SR-037
    ram:LineStatusReasonCode CII-SR-038
    ram:IncludedSubordinateTradeLineItem CII-SR-221
    #48
    ram:IncludedNote
     ram:SubjectCode CII-SR-041
     ram:ID CII-SR-042
     ram:Subject CII-SR-043
     ram:ContentCode CII-SR-044
    #47
    ram:ID CII-SR-045
    ram:ManufacturerAssignedID CII-SR-048
    ram:TradeName CII-SR-049
    ram:TypeCode CII-SR-050
    ram:NetWeightMeasure CII-SR-051
    ram:GrossWeightMeasure CII-SR-052
    ram:ProductGroupID CII-SR-053
    ram:EndItemTypeCode CII-SR-054
    ram:EndItemName CII-SR-055
    ram:AreaDensityMeasure CII-SR-056
    ram:UseDescription CII-SR-057
    ram:BrandName CII-SR-058
    ram:SubBrandName CII-SR-059
    ram:DrainedNetWeightMeasure CII-SR-060
    ram:VariableMeasureIndicator CII-SR-061
    ram:ColourCode CII-SR-062
    ram:ColourDescription CII-SR-063
    ram:Designation CII-SR-064
    ram:FormattedCancellationAnnouncedLaunchDateTime CII-SR-065
    ram:FormattedLatestProductDataChangeDateTime CII-SR-066
    ram:ApplicableProductCharacteristic
     ram:ID CII-SR-067
     ram:TypeCode CII-SR-068
     ram:ValueMeasure CII-SR-070
     ram:MeasurementMethodCode CII-SR-071
     ram:ValueCode CII-SR-073
     ram:ValueDateTime CII-SR-074
     ram:ValueIndicator CII-SR-075
     ram:ContentTypeCode CII-SR-076
     ram:ValueSpecifiedBinaryFile CII-SR-077
     ram:ApplicableProductCharacteristicCondition CII-SR-078
     ram:ApplicableReferencedStandard CII-SR-079
    ram:ApplicableMaterialGoodsCharacteristic CII-SR-080
    ram:DesignatedProductClassification
     ram:SystemID CII-SR-081
     ram:SystemName CII-SR-082
     ram:ClassName CII-SR-083
     ram:SubClassCode CII-SR-084
     ram:ClassProductCharacteristic CII-SR-085
     ram:ApplicableReferencedStandard CII-SR-086
    ram:IndividualTradeProductInstance CII-SR-087
    ram:CertificationEvidenceReferenceReferencedDocument CII-SR-088
    ram:InspectionReferenceReferencedDocument CII-SR-089
    ram:OriginTradeCountry
     ram:Name CII-SR-091
     ram:SubordinateTradeCountrySubDivision CII-SR-092
    ram:LinearSpatialDimension CII-SR-093
    ram:MinimumLinearSpatialDimension CII-SR-094
    ram:MaximumLinearSpatialDimension CII-SR-095
    ram:ManufacturerTradeParty CII-SR-096
    ram:PresentationSpecifiedBinaryFile CII-SR-097
    ram:MSDSReferenceReferencedDocument CII-SR-098
    ram:AdditionalReferenceReferencedDocument CII-SR-099
    ram:LegalRightsOwnerTradeParty CII-SR-100
    ram:BrandOwnerTradeParty CII-SR-101
    ram:IncludedReferencedProduct CII-SR-102
    ram:InformationNote CII-SR-103
    #45
    ram:BuyerReference CII-SR-104
    ram:BuyerRequisitionerTradeParty CII-SR-105
    ram:ApplicableTradeDeliveryTerms CII-SR-106
    ram:SellerOrderReferencedDocument CII-SR-107
    ram:BuyerOrderReferencedDocument
     ram:IssuerAssignedID CII-SR-108
    ram:QuotationReferencedDocument CII-SR-109
    ram:ContractReferencedDocument CII-SR-110
    ram:DemandForecastReferencedDocument CII-SR-111
    ram:PromotionalDealReferencedDocument CII-SR-112
    ram:AdditionalReferencedDocument CII-SR-113
    ram:GrossPriceProductTradePrice
     ram:TypeCode CII-SR-114
     ram:MinimumQuantity CII-SR-115
     ram:MaximumQuantity CII-SR-116
     ram:ChangeReason CII-SR-117
     ram:OrderUnitConversionFactorNumeric CII-SR-118
     ram:AppliedTradeAllowanceCharge
      ram:ID CII-SR-120
      ram:SequenceNumeric CII-SR-121
      ram:CalculationPercent CII-SR-122
      ram:BasisAmount CII-SR-123
      ram:BasisQuantity CII-SR-124
      ram:PrepaidIndicator CII-SR-125
      ram:UnitBasisAmount CII-SR-126
      ram:ReasonCode CII-SR-127
      ram:Reason CII-SR-128
      ram:TypeCode CII-SR-129
      ram:CategoryTradeTax CII-SR-130
      ram:ActualTradeCurrencyExchange CII-SR-131
     ram:IncludedTradeTax CII-SR-445
     ram:ValiditySpecifiedPeriod CII-SR-132
     ram:DeliveryTradeLocation CII-SR-133
     ram:TradeComparisonReferencePrice CII-SR-134
     ram:AssociatedReferencedDocument CII-SR-135
    ram:NetPriceProductTradePrice
     ram:TypeCode CII-SR-136
     ram:MinimumQuantity CII-SR-138
     ram:MaximumQuantity CII-SR-139
     ram:ChangeReason CII-SR-140
     ram:OrderUnitConversionFactorNumeric CII-SR-141
     ram:AppliedTradeAllowanceCharge CII-SR-142
     ram:IncludedTradeTax CII-SR-446
     ram:ValiditySpecifiedPeriod CII-SR-143
     ram:DeliveryTradeLocation CII-SR-144
     ram:TradeComparisonReferencePrice CII-SR-145
     ram:AssociatedReferencedDocument CII-SR-146
    ram:RequisitionerReferencedDocument CII-SR-147
    ram:ItemSellerTradeParty CII-SR-148
    ram:ItemBuyerTradeParty CII-SR-149
    ram:IncludedSpecifiedMarketplace CII-SR-150
    ram:UltimateCustomerOrderReferencedDocument CII-SR-447
    #42
    ram:RequestedQuantity CII-SR-151
    ram:ReceivedQuantity CII-SR-152
    ram:ChargeFreeQuantity CII-SR-153
    ram:PackageQuantity CII-SR-154
    ram:ProductUnitQuantity CII-SR-155
    ram:PerPackageUnitQuantity CII-SR-156
    ram:NetWeightMeasure CII-SR-157
    ram:GrossWeightMeasure CII-SR-158
    ram:TheoreticalWeightMeasure CII-SR-159
    ram:DespatchedQuantity CII-SR-160
    ram:SpecifiedDeliveryAdjustment CII-SR-161
    ram:IncludedSupplyChainPackaging CII-SR-162
    ram:RelatedSupplyChainConsignment CII-SR-163
    ram:ShipToTradeParty CII-SR-164
    ram:UltimateShipToTradeParty CII-SR-165
    ram:ShipFromTradeParty CII-SR-166
    ram:ActualDespatchSupplyChainEvent CII-SR-167
    ram:ActualPickUpSupplyChainEvent CII-SR-168
    ram:RequestedDeliverySupplyChainEvent CII-SR-169
    ram:ActualDeliverySupplyChainEvent CII-SR-170
    ram:ActualReceiptSupplyChainEvent CII-SR-171
    ram:AdditionalReferencedDocument CII-SR-172
    ram:DespatchAdviceReferencedDocument CII-SR-173
    ram:ReceivingAdviceReferencedDocument CII-SR-174
    ram:DeliveryNoteReferencedDocument CII-SR-175
    ram:ConsumptionReportReferencedDocument CII-SR-176
    ram:PackingListReferencedDocument CII-SR-177
    #41
    ram:PaymentReference CII-SR-178
    ram:InvoiceIssuerReference CII-SR-179
    ram:TotalAdjustmentAmount CII-SR-180
    ram:DiscountIndicator CII-SR-181
    ram:ApplicableTradeTax
     ram:CalculatedAmount CII-SR-182
    ram:SpecifiedTradeAllowanceCharge
     ram:ChargeIndicator
      udt:IndicatorString CII-SR-183
     ram:ID CII-SR-184 CII-SR-193
     ram:SequenceNumeric CII-SR-185
     ram:CalculationPercent
      @format CII-SR-186
     ram:BasisQuantity CII-SR-187
     ram:PrepaidIndicator CII-SR-188
     ram:UnitBasisAmount CII-SR-189
     ram:TypeCode CII-SR-190
     ram:CategoryTradeTax CII-SR-191
     ram:ActualTradeCurrencyExchange CII-SR-192
    ram:SubtotalCalculatedTradeTax CII-SR-194
    ram:SpecifiedLogisticsServiceCharge CII-SR-195
    ram:SpecifiedTradePaymentTerms CII-SR-196
    ram:SpecifiedTradeSettlementLineMonetarySummation
     ram:ChargeTotalAmount CII-SR-197
     ram:AllowanceTotalAmount CII-SR-198
     ram:TaxBasisTotalAmount CII-SR-199
     ram:TaxTotalAmount CII-SR-200
     ram:GrandTotalAmount CII-SR-201
     ram:InformationAmount CII-SR-202
     ram:TotalAllowanceChargeAmount CII-SR-203
     ram:TotalRetailValueInformationAmount CII-SR-204
     ram:GrossLineTotalAmount CII-SR-205
     ram:NetLineTotalAmount CII-SR-206
     ram:NetIncludingTaxesLineTotalAmount CII-SR-207
     ram:ProductWeightLossInformationAmount CII-SR-208
    ram:SpecifiedFinancialAdjustment CII-SR-209
    ram:InvoiceReferencedDocument CII-SR-210
    ram:PayableSpecifiedTradeAccountingAccount CII-SR-212
    ram:ReceivableSpecifiedTradeAccountingAccount
     ram:SetTriggerCode CII-SR-213
     ram:TypeCode CII-SR-214
     ram:AmountTypeCode CII-SR-215
     ram:Name CII-SR-216
     ram:CostReferenceDimensionPattern CII-SR-217
    ram:PurchaseSpecifiedTradeAccountingAccount CII-SR-218
    ram:SalesSpecifiedTradeAccountingAccount CII-SR-219
    ram:SpecifiedTradeSettlementFinancialCard CII-SR-220
    #40
    ram:Reference CII-SR-442
    ram:SellerTradeParty
     ram:RoleCode CII-SR-222
     ram:SpecifiedLegalOrganization
      ram:LegalClassificationCode CII-SR-223
      ram:Name CII-SR-224
      ram:PostalTradeAddress CII-SR-225
      ram:AuthorizedLegalRegistration CII-SR-226
     ram:DefinedTradeContact
      ram:ID CII-SR-227
      ram:TypeCode CII-SR-228
      ram:JobTitle CII-SR-229
      ram:Responsibility CII-SR-230
      ram:PersonID CII-SR-231
      ram:TelephoneUniversalCommunication
       ram:URIID CII-SR-232
       ram:ChannelCode CII-SR-233
      ram:DirectTelephoneUniversalCommunication CII-SR-234
      ram:MobileTelephoneUniversalCommunication CII-SR-235
      ram:FaxUniversalCommunication CII-SR-236
      ram:EmailURIUniversalCommunication
       ram:ChannelCode CII-SR-237
       ram:CompleteNumber CII-SR-238
      ram:TelexUniversalCommunication CII-SR-239
      ram:VOIPUniversalCommunication CII-SR-240
      ram:InstantMessagingUniversalCommunication CII-SR-241
      ram:SpecifiedNote CII-SR-242
      ram:SpecifiedContactPerson CII-SR-243
     ram:URIUniversalCommunication
      ram:ChannelCode CII-SR-244
      ram:CompleteNumber CII-SR-245
     ram:SpecifiedTaxRegistration
      ram:AssociatedRegisteredTax CII-SR-246
     ram:EndPointURIUniversalCommunication CII-SR-247
     ram:LogoAssociatedSpecifiedBinaryFile CII-SR-248
    ram:BuyerTradeParty
     ram:RoleCode CII-SR-249
     ram:Description CII-SR-250
     ram:SpecifiedLegalOrganization
      ram:LegalClassificationCode CII-SR-251
      ram:Name CII-SR-252
      ram:PostalTradeAddress CII-SR-254
      ram:AuthorizedLegalRegistration CII-SR-255
     ram:DefinedTradeContact
      ram:ID CII-SR-256
      ram:TypeCode CII-SR-257
      ram:JobTitle CII-SR-258
      ram:Responsibility CII-SR-259
      ram:PersonID CII-SR-260
      ram:TelephoneUniversalCommunication
       ram:URIID CII-SR-261
       ram:ChannelCode CII-SR-262
      ram:DirectTelephoneUniversalCommunication CII-SR-263
      ram:MobileTelephoneUniversalCommunication CII-SR-264
      ram:FaxUniversalCommunication CII-SR-265
      ram:EmailURIUniversalCommunication
       ram:ChannelCode CII-SR-266
       ram:CompleteNumber CII-SR-267
      ram:TelexUniversalCommunication CII-SR-268
      ram:VOIPUniversalCommunication CII-SR-269
      ram:InstantMessagingUniversalCommunication CII-SR-270
      ram:SpecifiedNote CII-SR-271
      ram:SpecifiedContactPerson CII-SR-272
     ram:URIUniversalCommunication
      ram:ChannelCode CII-SR-273
      ram:CompleteNumber CII-SR-274
     ram:SpecifiedTaxRegistration
      ram:AssociatedRegisteredTax CII-SR-275
     ram:EndPointURIUniversalCommunication CII-SR-276
     ram:LogoAssociatedSpecifiedBinaryFile CII-SR-277
    ram:SalesAgentTradeParty CII-SR-278
    ram:BuyerRequisitionerTradeParty CII-SR-279
    ram:BuyerAssignedAccountantTradeParty CII-SR-280
    ram:SellerAssignedAccountantTradeParty CII-SR-281
    ram:BuyerTaxRepresentativeTradeParty CII-SR-282
    ram:SellerTaxRepresentativeTradeParty
     ram:GlobalID CII-SR-283
     ram:RoleCode CII-SR-284
     ram:Description CII-SR-285
     ram:SpecifiedLegalOrganization CII-SR-286
     ram:DefinedTradeContact CII-SR-287
     ram:URIUniversalCommunication CII-SR-288
     ram:SpecifiedTaxRegistration
      ram:AssociatedRegisteredTax CII-SR-289
     ram:EndPointURIUniversalCommunication CII-SR-290
     ram:LogoAssociatedSpecifiedBinaryFile CII-SR-291
    ram:ProductEndUserTradeParty CII-SR-292
    ram:ApplicableTradeDeliveryTerms CII-SR-293
    ram:SellerOrderReferencedDocument
     ram:LineID CII-SR-294
    ram:BuyerOrderReferencedDocument
     ram:LineID CII-SR-295
    ram:QuotationReferencedDocument CII-SR-296
    ram:OrderResponseReferencedDocument CII-SR-297
    ram:ContractReferencedDocument
     ram:LineID CII-SR-298
    ram:DemandForecastReferencedDocument CII-SR-299
    ram:SupplyInstructionReferencedDocument CII-SR-300
    ram:PromotionalDealReferencedDocument CII-SR-301
    ram:PriceListReferencedDocument CII-SR-302
    ram:AdditionalReferencedDocument
     ram:LineID CII-SR-303
    ram:RequisitionerReferencedDocument CII-SR-304
    ram:BuyerAgentTradeParty CII-SR-305
    ram:PurchaseConditionsReferencedDocument CII-SR-306
    ram:SpecifiedProcuringProject
     ram:Description CII-SR-307
    ram:UltimateCustomerOrderReferencedDocument CII-SR-448
    #39
    ram:RelatedSupplyChainConsignment CII-SR-308
    ram:ShipToTradeParty
     ram:RoleCode CII-SR-309
     ram:Description CII-SR-310
     ram:SpecifiedLegalOrganization CII-SR-311
     ram:DefinedTradeContact CII-SR-312
     ram:URIUniversalCommunication CII-SR-313
     ram:SpecifiedTaxRegistration CII-SR-314
     ram:EndPointURIUniversalCommunication CII-SR-315
     ram:LogoAssociatedSpecifiedBinaryFile CII-SR-316
    ram:UltimateShipToTradeParty CII-SR-317
    ram:ShipFromTradeParty CII-SR-318
    ram:ActualDespatchSupplyChainEvent CII-SR-319
    ram:ActualPickUpSupplyChainEvent CII-SR-320
    ram:ActualDeliverySupplyChainEvent
     ram:ID CII-SR-321
     ram:OccurrenceDateTime
      udt:DateTime CII-SR-322
     ram:TypeCode CII-SR-323
     ram:Description CII-SR-324
     ram:DescriptionBinaryObject CII-SR-325
     ram:UnitQuantity CII-SR-326
     ram:LatestOccurrenceDateTime CII-SR-327
     ram:EarliestOccurrenceDateTime CII-SR-328
     ram:OccurrenceSpecifiedPeriod CII-SR-329
     ram:OccurrenceLogisticsLocation CII-SR-330
    ram:ActualReceiptSupplyChainEvent CII-SR-331
    ram:AdditionalReferencedDocument CII-SR-332
    ram:DespatchAdviceReferencedDocument
     ram:LineID CII-SR-333 CII-SR-334
    ram:DeliveryNoteReferencedDocument CII-SR-335
    ram:ConsumptionReportReferencedDocument CII-SR-336
    ram:PreviousDeliverySupplyChainEvent CII-SR-337
    ram:PackingListReferencedDocument CII-SR-338
    #38
    ram:DuePayableAmount CII-SR-339
    ram:CreditorReferenceTypeCode CII-SR-340
    ram:CreditorReferenceType CII-SR-341
    ram:CreditorReferenceIssuerID CII-SR-342
    ram:PaymentCurrencyCode CII-SR-344
    ram:InvoiceIssuerReference CII-SR-345
    ram:InvoiceDateTime CII-SR-346
    ram:NextInvoiceDateTime CII-SR-347
    ram:CreditReasonCode CII-SR-348
    ram:CreditReason CII-SR-349
    ram:InvoicerTradeParty CII-SR-350
    ram:InvoiceeTradeParty CII-SR-351
    ram:PayeeTradeParty
     ram:RoleCode CII-SR-352
     ram:Description CII-SR-353
     ram:SpecifiedLegalOrganization
      ram:LegalClassificationCode CII-SR-354
      ram:Name CII-SR-355
      ram:TradingBusinessName CII-SR-356
      ram:PostalTradeAddress CII-SR-357
      ram:AuthorizedLegalRegistration CII-SR-358
     ram:DefinedTradeContact CII-SR-359
     ram:PostalTradeAddress CII-SR-360
     ram:URIUniversalCommunication CII-SR-361
     ram:SpecifiedTaxRegistration CII-SR-362
     ram:EndPointURIUniversalCommunication CII-SR-363
     ram:LogoAssociatedSpecifiedBinaryFile CII-SR-364
    ram:PayerTradeParty CII-SR-365
    ram:TaxApplicableTradeCurrencyExchange CII-SR-366
    ram:InvoiceApplicableTradeCurrencyExchange CII-SR-367
    ram:PaymentApplicableTradeCurrencyExchange CII-SR-368
    ram:SpecifiedTradeSettlementPaymentMeans
     ram:PaymentChannelCode CII-SR-369
     ram:GuaranteeMethodCode CII-SR-370
     ram:PaymentMethodCode CII-SR-371
     ram:ID CII-SR-443
     ram:ApplicableTradeSettlementFinancialCard
      ram:MicrochipIndicator CII-SR-372
      ram:TypeCode CII-SR-373
      ram:ExpiryDate CII-SR-375
      ram:VerificationNumeric CII-SR-376
      ram:ValidFromDateTime CII-SR-377
      ram:CreditLimitAmount CII-SR-378
      ram:CreditAvailableAmount CII-SR-379
      ram:InterestRatePercent CII-SR-380
      ram:Description CII-SR-381
     ram:PayerPartyDebtorFinancialAccount
      ram:AccountName CII-SR-382
      ram:ProprietaryID CII-SR-444
     ram:PayerSpecifiedDebtorFinancialInstitution
      ram:ClearingSystemName CII-SR-384
      ram:Name CII-SR-385
      ram:LocationFinancialInstitutionAddress CII-SR-386
    ram:SpecifiedTradeAllowanceCharge
     ram:ID CII-SR-388
     ram:SequenceNumeric CII-SR-389
     ram:BasisQuantity CII-SR-390
     ram:PrepaidIndicator CII-SR-391
     ram:UnitBasisAmount CII-SR-392
     ram:TypeCode CII-SR-393
     ram:ActualTradeCurrencyExchange CII-SR-394
    ram:SubtotalCalculatedTradeTax CII-SR-395
    ram:SpecifiedLogisticsServiceCharge CII-SR-396
    ram:SpecifiedTradePaymentTerms
     ram:ID CII-SR-397
     ram:FromEventCode CII-SR-398
     ram:SettlementPeriodMeasure CII-SR-399
     ram:DueDateDateTime
      udt:DateTime CII-SR-400
     ram:TypeCode CII-SR-401
     ram:InstructionTypeCode CII-SR-402
     ram:PartialPaymentPercent CII-SR-404
     ram:PaymentMeansID CII-SR-405
     ram:PartialPaymentAmount CII-SR-406
     ram:ApplicableTradePaymentPenaltyTerms CII-SR-407
     ram:ApplicableTradePaymentDiscountTerms CII-SR-408
     ram:PayeeTradeParty CII-SR-409
    ram:SpecifiedFinancialAdjustment CII-SR-421
    ram:InvoiceReferencedDocument
     ram:LineID CII-SR-422
    ram:ProFormaInvoiceReferencedDocument CII-SR-423
    ram:LetterOfCreditReferencedDocument CII-SR-424
    ram:FactoringAgreementReferencedDocument CII-SR-425
    ram:FactoringListReferencedDocument CII-SR-426
    ram:PayableSpecifiedTradeAccountingAccount CII-SR-427
    ram:ReceivableSpecifiedTradeAccountingAccount
     ram:SetTriggerCode CII-SR-428
     ram:TypeCode CII-SR-429
     ram:AmountTypeCode CII-SR-430
     ram:Name CII-SR-431
     ram:CostReferenceDimensionPattern CII-SR-432
    ram:PurchaseSpecifiedTradeAccountingAccount CII-SR-433
    ram:SalesSpecifiedTradeAccountingAccount CII-SR-434
    ram:SpecifiedTradeSettlementFinancialCard CII-SR-435
    ram:SpecifiedAdvancePayment CII-SR-436
    ram:UltimatePayeeTradeParty CII-SR-437
    #37
    ram:InformationAmount CII-SR-411
    ram:TotalDiscountAmount CII-SR-412
    ram:TotalAllowanceChargeAmount CII-SR-413
    ram:RetailValueExcludingTaxInformationAmount CII-SR-414
    ram:TotalDepositFeeInformationAmount CII-SR-415
    ram:ProductValueExcludingTobaccoTaxInformationAmount CII-SR-416
    ram:TotalRetailValueInformationAmount CII-SR-417
    ram:GrossLineTotalAmount CII-SR-418
    ram:NetLineTotalAmount CII-SR-419
    ram:NetIncludingTaxesLineTotalAmount CII-SR-420
    #36
    @languageID CII-DT-013!
    @languageLocaleID CII-DT-014!
    ram:ValuationBreakdownStatement CII-SR-438
    #35
    ram:Value CII-SR-04
    ram:SpecifiedDocumentVersion CII-SR-05
    #34
    @schemeName CII-DT-001!
    @schemeAgencyName CII-DT-002!
    @schemeDataURI CII-DT-003!
    @schemeURI CII-DT-004!
    @schemeID CII-DT-005!
    @schemeAgencyID CII-DT-006!
    @schemeVersionID CII-DT-007!
    #33
    @schemeName CII-DT-101!
    @schemeAgencyName CII-DT-102!
    @schemeDataURI CII-DT-103!
    @schemeURI CII-DT-104!
    #32
    @name CII-DT-008!
    @listURI CII-DT-009!
    #31
    @listID CII-DT-010!
    @listAgencyID CII-DT-011!
    @listVersionID CII-DT-012!
    #30
    @listID CII-DT-045
    @listAgencyID CII-DT-046
    @listVersionID CII-DT-047
    @listURI CII-DT-048
    #29
    ram:StatusCode CII-DT-016!
    ram:CopyIndicator CII-DT-017!
    ram:GlobalID CII-DT-019!
    ram:RevisionID CII-DT-020!
    ram:Information CII-DT-023!
    ram:SectionName CII-DT-025!
    ram:PreviousRevisionID CII-DT-026!
    ram:EffectiveSpecifiedPeriod CII-DT-028!
    ram:IssuerTradeParty CII-DT-029!
    ram:AttachedSpecifiedBinaryFile CII-DT-030!
    #28
    @currencyID CII-DT-031!
    @currencyCodeListVersionID CII-DT-032!
    #27
    @unitCodeListID CII-DT-034!
    @unitCodeListAgencyID CII-DT-035!
    @unitCodeListAgencyName CII-DT-036!
    #26
    ram:CalculatedRate CII-DT-038
    ram:CalculationSequenceNumeric CII-DT-039
    ram:BasisQuantity CII-DT-040
    ram:UnitBasisAmount CII-DT-042
    ram:LineTotalBasisAmount CII-DT-043
    ram:AllowanceChargeBasisAmount CII-DT-044
    ram:CurrencyCode CII-DT-049
    ram:Jurisdiction CII-DT-050
    ram:CustomsDutyIndicator CII-DT-051
    ram:TaxBasisAllowanceRate CII-DT-053
    ram:Type CII-DT-055
    ram:InformationAmount CII-DT-056
    ram:CategoryName CII-DT-057
    ram:RateApplicablePercent
     @format CII-DT-059
    ram:SpecifiedTradeAccountingAccount CII-DT-060
    ram:ServiceSupplyTradeCountry CII-DT-061
    ram:BuyerRepayableTaxSpecifiedTradeAccountingAccount CII-DT-062
    ram:SellerPayableTaxSpecifiedTradeAccountingAccount CII-DT-063
    ram:SellerRefundableTaxSpecifiedTradeAccountingAccount CII-DT-064
    ram:BuyerDeductibleTaxSpecifiedTradeAccountingAccount CII-DT-065
    ram:BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount CII-DT-066
    ram:PlaceApplicableTradeLocation CII-DT-067
    #25
    ram:StartDateTime
     udt:DateTime CII-DT-068!
    ram:DurationMeasure CII-DT-069!
    ram:InclusiveIndicator CII-DT-070!
    ram:Description CII-DT-071!
    ram:EndDateTime
     udt:DateTime CII-DT-072!
    ram:CompleteDateTime CII-DT-073!
    ram:OpenIndicator CII-DT-074!
    ram:SeasonCode CII-DT-075!
    ram:ID CII-DT-076!
    ram:Name CII-DT-077!
    ram:SequenceNumeric CII-DT-078!
    ram:StartDateFlexibilityCode CII-DT-079!
    ram:ContinuousIndicator CII-DT-080!
    ram:PurposeCode CII-DT-081!
    #24
    ram:ID CII-DT-082!
    ram:PostOfficeBox CII-DT-083!
    ram:BuildingName CII-DT-084!
    ram:LineFour CII-DT-086!
    ram:LineFive CII-DT-087!
    ram:StreetName CII-DT-088!
    ram:CitySubDivisionName CII-DT-089!
    ram:CountryName CII-DT-090!
    ram:CountrySubDivisionID CII-DT-091!
    ram:AttentionOf CII-DT-092!
    ram:CareOf CII-DT-093!
    ram:BuildingNumber CII-DT-094!
    ram:DepartmentName CII-DT-095!
    ram:AdditionalStreetName CII-DT-096!
    """
}
