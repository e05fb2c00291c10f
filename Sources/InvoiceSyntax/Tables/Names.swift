// Written by Tests/Checkers/syntax_tables.py from the schemas; change the script, not this file.

package import XML

/// Elements of `ubl:`, urn:oasis:names:specification:ubl:schema:xsd:Invoice-2
package enum UBL {
  @inlinable package static var invoice: KnownName { KnownName(836) }
}

/// Elements of `cn:`, urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2
package enum CN {
  @inlinable package static var creditNote: KnownName { KnownName(846) }
}

/// Elements of `cac:`, urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
package enum CAC {
  @inlinable package static var acceptanceTransportEvent: KnownName { KnownName(590) }
  @inlinable package static var accountingContact: KnownName { KnownName(100) }
  @inlinable package static var accountingCustomerParty: KnownName { KnownName(36) }
  @inlinable package static var accountingSupplierParty: KnownName { KnownName(35) }
  @inlinable package static var actualArrivalTransportEvent: KnownName { KnownName(604) }
  @inlinable package static var actualDepartureTransportEvent: KnownName { KnownName(602) }
  @inlinable package static var actualPackage: KnownName { KnownName(619) }
  @inlinable package static var actualPickupTransportEvent: KnownName { KnownName(586) }
  @inlinable package static var actualWaypointTransportEvent: KnownName { KnownName(603) }
  @inlinable package static var additionalDocumentReference: KnownName { KnownName(32) }
  @inlinable package static var additionalItemIdentification: KnownName { KnownName(422) }
  @inlinable package static var additionalItemProperty: KnownName { KnownName(430) }
  @inlinable package static var additionalTemperature: KnownName { KnownName(658) }
  @inlinable package static var address: KnownName { KnownName(276) }
  @inlinable package static var addressLine: KnownName { KnownName(270) }
  @inlinable package static var agentParty: KnownName { KnownName(120) }
  @inlinable package static var airTransport: KnownName { KnownName(737) }
  @inlinable package static var allowanceCharge: KnownName { KnownName(46) }
  @inlinable package static var alternativeConditionPrice: KnownName { KnownName(409) }
  @inlinable package static var alternativeDeliveryLocation: KnownName { KnownName(135) }
  @inlinable package static var applicableAddress: KnownName { KnownName(832) }
  @inlinable package static var applicableTaxCategory: KnownName { KnownName(632) }
  @inlinable package static var applicableTerritoryAddress: KnownName { KnownName(630) }
  @inlinable package static var applicableTransportMeans: KnownName { KnownName(791) }
  @inlinable package static var attachedTransportEquipment: KnownName { KnownName(795) }
  @inlinable package static var attachment: KnownName { KnownName(82) }
  @inlinable package static var availabilityTransportEvent: KnownName { KnownName(579) }
  @inlinable package static var billOfLadingHolderParty: KnownName { KnownName(525) }
  @inlinable package static var billingReference: KnownName { KnownName(26) }
  @inlinable package static var billingReferenceLine: KnownName { KnownName(73) }
  @inlinable package static var buyerContact: KnownName { KnownName(104) }
  @inlinable package static var buyerCustomerParty: KnownName { KnownName(38) }
  @inlinable package static var buyersItemIdentification: KnownName { KnownName(417) }
  @inlinable package static var cardAccount: KnownName { KnownName(156) }
  @inlinable package static var carrierParty: KnownName { KnownName(139) }
  @inlinable package static var catalogueDocumentReference: KnownName { KnownName(423) }
  @inlinable package static var catalogueItemIdentification: KnownName { KnownName(421) }
  @inlinable package static var certificate: KnownName { KnownName(434) }
  @inlinable package static var childConsignment: KnownName { KnownName(510) }
  @inlinable package static var classifiedTaxCategory: KnownName { KnownName(429) }
  @inlinable package static var clause: KnownName { KnownName(386) }
  @inlinable package static var collectPaymentTerms: KnownName { KnownName(533) }
  @inlinable package static var commodityClassification: KnownName { KnownName(426) }
  @inlinable package static var condition: KnownName { KnownName(701) }
  @inlinable package static var consigneeParty: KnownName { KnownName(511) }
  @inlinable package static var consignment: KnownName { KnownName(358) }
  @inlinable package static var consignorParty: KnownName { KnownName(513) }
  @inlinable package static var consolidatedShipment: KnownName { KnownName(503) }
  @inlinable package static var contact: KnownName { KnownName(118) }
  @inlinable package static var contactParty: KnownName { KnownName(654) }
  @inlinable package static var containedGoodsItem: KnownName { KnownName(552) }
  @inlinable package static var containedInTransportEquipment: KnownName { KnownName(796) }
  @inlinable package static var containedPackage: KnownName { KnownName(729) }
  @inlinable package static var containingPackage: KnownName { KnownName(555) }
  @inlinable package static var containingTransportEquipment: KnownName { KnownName(730) }
  @inlinable package static var contractDocumentReference: KnownName { KnownName(31) }
  @inlinable package static var contractualDelivery: KnownName { KnownName(401) }
  @inlinable package static var corporateRegistrationScheme: KnownName { KnownName(293) }
  @inlinable package static var country: KnownName { KnownName(271) }
  @inlinable package static var creditAccount: KnownName { KnownName(159) }
  @inlinable package static var creditNoteDocumentReference: KnownName { KnownName(69) }
  @inlinable package static var creditNoteLine: KnownName { KnownName(839) }
  @inlinable package static var crewMemberPerson: KnownName { KnownName(610) }
  @inlinable package static var currentStatus: KnownName { KnownName(690) }
  @inlinable package static var customsAgentParty: KnownName { KnownName(592) }
  @inlinable package static var customsDeclaration: KnownName { KnownName(504) }
  @inlinable package static var debitNoteDocumentReference: KnownName { KnownName(71) }
  @inlinable package static var delivery: KnownName { KnownName(41) }
  @inlinable package static var deliveryAddress: KnownName { KnownName(133) }
  @inlinable package static var deliveryContact: KnownName { KnownName(103) }
  @inlinable package static var deliveryLocation: KnownName { KnownName(134) }
  @inlinable package static var deliveryParty: KnownName { KnownName(140) }
  @inlinable package static var deliveryTerms: KnownName { KnownName(42) }
  @inlinable package static var deliveryTransportEvent: KnownName { KnownName(587) }
  @inlinable package static var deliveryUnit: KnownName { KnownName(631) }
  @inlinable package static var dependentLineReference: KnownName { KnownName(803) }
  @inlinable package static var dependentPriceReference: KnownName { KnownName(633) }
  @inlinable package static var despatch: KnownName { KnownName(142) }
  @inlinable package static var despatchAddress: KnownName { KnownName(330) }
  @inlinable package static var despatchContact: KnownName { KnownName(99) }
  @inlinable package static var despatchDocumentReference: KnownName { KnownName(27) }
  @inlinable package static var despatchLineReference: KnownName { KnownName(216) }
  @inlinable package static var despatchLocation: KnownName { KnownName(331) }
  @inlinable package static var despatchParty: KnownName { KnownName(332) }
  @inlinable package static var detentionTransportEvent: KnownName { KnownName(595) }
  @inlinable package static var digitalSignatureAttachment: KnownName { KnownName(93) }
  @inlinable package static var dimension: KnownName { KnownName(435) }
  @inlinable package static var disbursementPaymentTerms: KnownName { KnownName(534) }
  @inlinable package static var dischargeTransportEvent: KnownName { KnownName(581) }
  @inlinable package static var discrepancyResponse: KnownName { KnownName(838) }
  @inlinable package static var documentReference: KnownName { KnownName(66) }
  @inlinable package static var driverPerson: KnownName { KnownName(608) }
  @inlinable package static var dropoffTransportEvent: KnownName { KnownName(585) }
  @inlinable package static var emergencyTemperature: KnownName { KnownName(656) }
  @inlinable package static var emissionCalculationMethod: KnownName { KnownName(811) }
  @inlinable package static var environmentalEmission: KnownName { KnownName(714) }
  @inlinable package static var estimatedArrivalTransportEvent: KnownName { KnownName(606) }
  @inlinable package static var estimatedDeliveryPeriod: KnownName { KnownName(138) }
  @inlinable package static var estimatedDepartureTransportEvent: KnownName { KnownName(605) }
  @inlinable package static var estimatedDespatchPeriod: KnownName { KnownName(333) }
  @inlinable package static var estimatedDurationPeriod: KnownName { KnownName(715) }
  @inlinable package static var estimatedTransitPeriod: KnownName { KnownName(593) }
  @inlinable package static var examinationTransportEvent: KnownName { KnownName(578) }
  @inlinable package static var exchangeRate: KnownName { KnownName(175) }
  @inlinable package static var exportCountry: KnownName { KnownName(366) }
  @inlinable package static var exportationTransportEvent: KnownName { KnownName(580) }
  @inlinable package static var exporterParty: KnownName { KnownName(512) }
  @inlinable package static var externalReference: KnownName { KnownName(234) }
  @inlinable package static var extraAllowanceCharge: KnownName { KnownName(536) }
  @inlinable package static var finalDeliveryParty: KnownName { KnownName(517) }
  @inlinable package static var finalDeliveryTransportationService: KnownName { KnownName(532) }
  @inlinable package static var finalDestinationCountry: KnownName { KnownName(527) }
  @inlinable package static var financialAccount: KnownName { KnownName(123) }
  @inlinable package static var financialInstitution: KnownName { KnownName(469) }
  @inlinable package static var financialInstitutionBranch: KnownName { KnownName(320) }
  @inlinable package static var financingFinancialAccount: KnownName { KnownName(389) }
  @inlinable package static var financingParty: KnownName { KnownName(388) }
  @inlinable package static var firstArrivalPortLocation: KnownName { KnownName(364) }
  @inlinable package static var flashpointTemperature: KnownName { KnownName(657) }
  @inlinable package static var floorSpaceMeasurementDimension: KnownName { KnownName(623) }
  @inlinable package static var foreignExchangeContract: KnownName { KnownName(197) }
  @inlinable package static var freightAllowanceCharge: KnownName { KnownName(367) }
  @inlinable package static var freightChargeLocation: KnownName { KnownName(594) }
  @inlinable package static var freightForwarderParty: KnownName { KnownName(515) }
  @inlinable package static var goodsItem: KnownName { KnownName(359) }
  @inlinable package static var goodsItemContainer: KnownName { KnownName(550) }
  @inlinable package static var handlingTransportEvent: KnownName { KnownName(790) }
  @inlinable package static var handlingUnitDespatchLine: KnownName { KnownName(618) }
  @inlinable package static var haulageTradingTerms: KnownName { KnownName(792) }
  @inlinable package static var hazardousGoodsTransit: KnownName { KnownName(622) }
  @inlinable package static var hazardousItem: KnownName { KnownName(428) }
  @inlinable package static var hazardousItemNotificationParty: KnownName { KnownName(522) }
  @inlinable package static var headOfficeParty: KnownName { KnownName(294) }
  @inlinable package static var identityDocumentReference: KnownName { KnownName(308) }
  @inlinable package static var importerParty: KnownName { KnownName(514) }
  @inlinable package static var informationContentProviderParty: KnownName { KnownName(432) }
  @inlinable package static var insuranceParty: KnownName { KnownName(523) }
  @inlinable package static var invoiceDocumentReference: KnownName { KnownName(67) }
  @inlinable package static var invoiceLine: KnownName { KnownName(54) }
  @inlinable package static var invoicePeriod: KnownName { KnownName(24) }
  @inlinable package static var issuerParty: KnownName { KnownName(84) }
  @inlinable package static var item: KnownName { KnownName(220) }
  @inlinable package static var itemInstance: KnownName { KnownName(433) }
  @inlinable package static var itemPriceExtension: KnownName { KnownName(223) }
  @inlinable package static var itemPropertyGroup: KnownName { KnownName(666) }
  @inlinable package static var itemPropertyRange: KnownName { KnownName(668) }
  @inlinable package static var itemSpecificationDocumentReference: KnownName { KnownName(424) }
  @inlinable package static var jurisdictionRegionAddress: KnownName { KnownName(466) }
  @inlinable package static var language: KnownName { KnownName(113) }
  @inlinable package static var lastExitPortLocation: KnownName { KnownName(365) }
  @inlinable package static var legalMonetaryTotal: KnownName { KnownName(53) }
  @inlinable package static var loadingLocation: KnownName { KnownName(784) }
  @inlinable package static var loadingPortLocation: KnownName { KnownName(574) }
  @inlinable package static var loadingProofParty: KnownName { KnownName(781) }
  @inlinable package static var loadingTransportEvent: KnownName { KnownName(577) }
  @inlinable package static var location: KnownName { KnownName(691) }
  @inlinable package static var locationAddress: KnownName { KnownName(802) }
  @inlinable package static var locationCoordinate: KnownName { KnownName(272) }
  @inlinable package static var logisticsOperatorParty: KnownName { KnownName(520) }
  @inlinable package static var lotIdentification: KnownName { KnownName(675) }
  @inlinable package static var mainCarriageShipmentStage: KnownName { KnownName(537) }
  @inlinable package static var mandateDocumentReference: KnownName { KnownName(314) }
  @inlinable package static var manufacturerParty: KnownName { KnownName(431) }
  @inlinable package static var manufacturersItemIdentification: KnownName { KnownName(419) }
  @inlinable package static var maritimeTransport: KnownName { KnownName(740) }
  @inlinable package static var masterPerson: KnownName { KnownName(612) }
  @inlinable package static var maximumDeliveryUnit: KnownName { KnownName(144) }
  @inlinable package static var maximumTemperature: KnownName { KnownName(558) }
  @inlinable package static var measurementDimension: KnownName { KnownName(554) }
  @inlinable package static var measurementFromLocation: KnownName { KnownName(834) }
  @inlinable package static var measurementToLocation: KnownName { KnownName(835) }
  @inlinable package static var minimumDeliveryUnit: KnownName { KnownName(143) }
  @inlinable package static var minimumTemperature: KnownName { KnownName(557) }
  @inlinable package static var mortgageHolderParty: KnownName { KnownName(524) }
  @inlinable package static var nominationPeriod: KnownName { KnownName(400) }
  @inlinable package static var notaryParty: KnownName { KnownName(312) }
  @inlinable package static var notifyParty: KnownName { KnownName(141) }
  @inlinable package static var onCarriageShipmentStage: KnownName { KnownName(539) }
  @inlinable package static var operatingParty: KnownName { KnownName(783) }
  @inlinable package static var optionalTakeoverTransportEvent: KnownName { KnownName(584) }
  @inlinable package static var orderLineReference: KnownName { KnownName(215) }
  @inlinable package static var orderReference: KnownName { KnownName(25) }
  @inlinable package static var originAddress: KnownName { KnownName(363) }
  @inlinable package static var originCountry: KnownName { KnownName(425) }
  @inlinable package static var originalDepartureCountry: KnownName { KnownName(526) }
  @inlinable package static var originalDespatchParty: KnownName { KnownName(516) }
  @inlinable package static var originalDespatchTransportationService: KnownName { KnownName(531) }
  @inlinable package static var originalDocumentReference: KnownName { KnownName(94) }
  @inlinable package static var originalItemLocationQuantity: KnownName { KnownName(408) }
  @inlinable package static var originatorDocumentReference: KnownName { KnownName(30) }
  @inlinable package static var originatorParty: KnownName { KnownName(219) }
  @inlinable package static var otherCommunication: KnownName { KnownName(246) }
  @inlinable package static var ownerParty: KnownName { KnownName(741) }
  @inlinable package static var package: KnownName { KnownName(626) }
  @inlinable package static var packagedTransportHandlingUnit: KnownName { KnownName(793) }
  @inlinable package static var palletSpaceMeasurementDimension: KnownName { KnownName(624) }
  @inlinable package static var party: KnownName { KnownName(98) }
  @inlinable package static var partyIdentification: KnownName { KnownName(111) }
  @inlinable package static var partyLegalEntity: KnownName { KnownName(117) }
  @inlinable package static var partyName: KnownName { KnownName(112) }
  @inlinable package static var partyTaxScheme: KnownName { KnownName(116) }
  @inlinable package static var passengerPerson: KnownName { KnownName(607) }
  @inlinable package static var payeeFinancialAccount: KnownName { KnownName(158) }
  @inlinable package static var payeeParty: KnownName { KnownName(37) }
  @inlinable package static var payerFinancialAccount: KnownName { KnownName(157) }
  @inlinable package static var payerParty: KnownName { KnownName(384) }
  @inlinable package static var paymentAlternativeExchangeRate: KnownName { KnownName(50) }
  @inlinable package static var paymentExchangeRate: KnownName { KnownName(49) }
  @inlinable package static var paymentMandate: KnownName { KnownName(160) }
  @inlinable package static var paymentMeans: KnownName { KnownName(43) }
  @inlinable package static var paymentReversalPeriod: KnownName { KnownName(385) }
  @inlinable package static var paymentTerms: KnownName { KnownName(44) }
  @inlinable package static var penaltyPeriod: KnownName { KnownName(174) }
  @inlinable package static var performingCarrierParty: KnownName { KnownName(518) }
  @inlinable package static var period: KnownName { KnownName(692) }
  @inlinable package static var person: KnownName { KnownName(119) }
  @inlinable package static var physicalAttribute: KnownName { KnownName(636) }
  @inlinable package static var physicalLocation: KnownName { KnownName(115) }
  @inlinable package static var pickup: KnownName { KnownName(553) }
  @inlinable package static var pickupLocation: KnownName { KnownName(723) }
  @inlinable package static var pickupParty: KnownName { KnownName(724) }
  @inlinable package static var pickupTransportEvent: KnownName { KnownName(789) }
  @inlinable package static var plannedArrivalTransportEvent: KnownName { KnownName(600) }
  @inlinable package static var plannedDeliveryTransportEvent: KnownName { KnownName(508) }
  @inlinable package static var plannedDepartureTransportEvent: KnownName { KnownName(599) }
  @inlinable package static var plannedPickupTransportEvent: KnownName { KnownName(507) }
  @inlinable package static var plannedWaypointTransportEvent: KnownName { KnownName(601) }
  @inlinable package static var positioningTransportEvent: KnownName { KnownName(787) }
  @inlinable package static var postalAddress: KnownName { KnownName(114) }
  @inlinable package static var powerOfAttorney: KnownName { KnownName(122) }
  @inlinable package static var preCarriageShipmentStage: KnownName { KnownName(538) }
  @inlinable package static var prepaidPayment: KnownName { KnownName(45) }
  @inlinable package static var prepaidPaymentTerms: KnownName { KnownName(535) }
  @inlinable package static var previousPriceList: KnownName { KnownName(683) }
  @inlinable package static var price: KnownName { KnownName(221) }
  @inlinable package static var priceList: KnownName { KnownName(442) }
  @inlinable package static var pricingExchangeRate: KnownName { KnownName(48) }
  @inlinable package static var pricingReference: KnownName { KnownName(218) }
  @inlinable package static var projectReference: KnownName { KnownName(33) }
  @inlinable package static var promisedDeliveryPeriod: KnownName { KnownName(137) }
  @inlinable package static var providerParty: KnownName { KnownName(780) }
  @inlinable package static var quarantineTransportEvent: KnownName { KnownName(788) }
  @inlinable package static var railTransport: KnownName { KnownName(739) }
  @inlinable package static var rangeDimension: KnownName { KnownName(667) }
  @inlinable package static var receiptDocumentReference: KnownName { KnownName(28) }
  @inlinable package static var receiptLineReference: KnownName { KnownName(217) }
  @inlinable package static var receiptTransportEvent: KnownName { KnownName(588) }
  @inlinable package static var receivedHandlingUnitReceiptLine: KnownName { KnownName(620) }
  @inlinable package static var referencedShipment: KnownName { KnownName(625) }
  @inlinable package static var registrationAddress: KnownName { KnownName(283) }
  @inlinable package static var registryCertificateDocumentReference: KnownName { KnownName(825) }
  @inlinable package static var registryPortLocation: KnownName { KnownName(826) }
  @inlinable package static var reminderDocumentReference: KnownName { KnownName(72) }
  @inlinable package static var reportedShipment: KnownName { KnownName(689) }
  @inlinable package static var reportingPerson: KnownName { KnownName(609) }
  @inlinable package static var requestedArrivalTransportEvent: KnownName { KnownName(597) }
  @inlinable package static var requestedDeliveryPeriod: KnownName { KnownName(136) }
  @inlinable package static var requestedDeliveryTransportEvent: KnownName { KnownName(506) }
  @inlinable package static var requestedDepartureTransportEvent: KnownName { KnownName(596) }
  @inlinable package static var requestedDespatchPeriod: KnownName { KnownName(334) }
  @inlinable package static var requestedPickupTransportEvent: KnownName { KnownName(505) }
  @inlinable package static var requestedWaypointTransportEvent: KnownName { KnownName(598) }
  @inlinable package static var residenceAddress: KnownName { KnownName(309) }
  @inlinable package static var responsibleTransportServiceProviderParty: KnownName { KnownName(713) }
  @inlinable package static var resultOfVerification: KnownName { KnownName(85) }
  @inlinable package static var returnAddress: KnownName { KnownName(362) }
  @inlinable package static var roadTransport: KnownName { KnownName(738) }
  @inlinable package static var scheduledServiceFrequency: KnownName { KnownName(716) }
  @inlinable package static var secondaryHazard: KnownName { KnownName(655) }
  @inlinable package static var securityOfficerPerson: KnownName { KnownName(611) }
  @inlinable package static var selfBilledCreditNoteDocumentReference: KnownName { KnownName(70) }
  @inlinable package static var selfBilledInvoiceDocumentReference: KnownName { KnownName(68) }
  @inlinable package static var sellerContact: KnownName { KnownName(101) }
  @inlinable package static var sellerSupplierParty: KnownName { KnownName(39) }
  @inlinable package static var sellersItemIdentification: KnownName { KnownName(418) }
  @inlinable package static var serviceAllowanceCharge: KnownName { KnownName(794) }
  @inlinable package static var serviceProviderParty: KnownName { KnownName(121) }
  @inlinable package static var settlementPeriod: KnownName { KnownName(173) }
  @inlinable package static var shareholderParty: KnownName { KnownName(295) }
  @inlinable package static var shipment: KnownName { KnownName(145) }
  @inlinable package static var shipmentDocumentReference: KnownName { KnownName(556) }
  @inlinable package static var shipmentStage: KnownName { KnownName(360) }
  @inlinable package static var shipsSurgeonPerson: KnownName { KnownName(613) }
  @inlinable package static var signatoryParty: KnownName { KnownName(92) }
  @inlinable package static var signature: KnownName { KnownName(34) }
  @inlinable package static var standardItemIdentification: KnownName { KnownName(420) }
  @inlinable package static var statementDocumentReference: KnownName { KnownName(29) }
  @inlinable package static var status: KnownName { KnownName(509) }
  @inlinable package static var storageLocation: KnownName { KnownName(786) }
  @inlinable package static var storageTransportEvent: KnownName { KnownName(589) }
  @inlinable package static var stowage: KnownName { KnownName(736) }
  @inlinable package static var subCreditNoteLine: KnownName { KnownName(845) }
  @inlinable package static var subInvoiceLine: KnownName { KnownName(222) }
  @inlinable package static var subsidiaryLocation: KnownName { KnownName(277) }
  @inlinable package static var substituteCarrierParty: KnownName { KnownName(519) }
  @inlinable package static var supplierParty: KnownName { KnownName(782) }
  @inlinable package static var supportedCommodityClassification: KnownName { KnownName(710) }
  @inlinable package static var supportedTransportEquipment: KnownName { KnownName(708) }
  @inlinable package static var takeoverTransportEvent: KnownName { KnownName(583) }
  @inlinable package static var taxCategory: KnownName { KnownName(188) }
  @inlinable package static var taxExchangeRate: KnownName { KnownName(47) }
  @inlinable package static var taxRepresentativeParty: KnownName { KnownName(40) }
  @inlinable package static var taxScheme: KnownName { KnownName(284) }
  @inlinable package static var taxSubtotal: KnownName { KnownName(202) }
  @inlinable package static var taxTotal: KnownName { KnownName(51) }
  @inlinable package static var temperature: KnownName { KnownName(551) }
  @inlinable package static var terminalOperatorParty: KnownName { KnownName(591) }
  @inlinable package static var totalCapacityDimension: KnownName { KnownName(712) }
  @inlinable package static var tradeFinancing: KnownName { KnownName(161) }
  @inlinable package static var transactionConditions: KnownName { KnownName(427) }
  @inlinable package static var transitCountry: KnownName { KnownName(528) }
  @inlinable package static var transitPeriod: KnownName { KnownName(572) }
  @inlinable package static var transportAdvisorParty: KnownName { KnownName(521) }
  @inlinable package static var transportContract: KnownName { KnownName(529) }
  @inlinable package static var transportEquipment: KnownName { KnownName(621) }
  @inlinable package static var transportEquipmentSeal: KnownName { KnownName(779) }
  @inlinable package static var transportEvent: KnownName { KnownName(530) }
  @inlinable package static var transportHandlingUnit: KnownName { KnownName(361) }
  @inlinable package static var transportMeans: KnownName { KnownName(573) }
  @inlinable package static var transshipPortLocation: KnownName { KnownName(576) }
  @inlinable package static var unloadingLocation: KnownName { KnownName(785) }
  @inlinable package static var unloadingPortLocation: KnownName { KnownName(575) }
  @inlinable package static var unsupportedCommodityClassification: KnownName { KnownName(711) }
  @inlinable package static var unsupportedTransportEquipment: KnownName { KnownName(709) }
  @inlinable package static var usabilityPeriod: KnownName { KnownName(665) }
  @inlinable package static var validityPeriod: KnownName { KnownName(83) }
  @inlinable package static var warehousingTransportEvent: KnownName { KnownName(582) }
  @inlinable package static var withholdingTaxTotal: KnownName { KnownName(52) }
  @inlinable package static var witnessParty: KnownName { KnownName(313) }
  @inlinable package static var workOrderDocumentReference: KnownName { KnownName(242) }
  @inlinable package static var workPhaseReference: KnownName { KnownName(86) }
}

/// Elements of `cbc:`, urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
package enum CBC {
  @inlinable package static var accountFormatCode: KnownName { KnownName(317) }
  @inlinable package static var accountID: KnownName { KnownName(379) }
  @inlinable package static var accountTypeCode: KnownName { KnownName(316) }
  @inlinable package static var accountingCost: KnownName { KnownName(21) }
  @inlinable package static var accountingCostCode: KnownName { KnownName(20) }
  @inlinable package static var actionCode: KnownName { KnownName(641) }
  @inlinable package static var actualDeliveryDate: KnownName { KnownName(127) }
  @inlinable package static var actualDeliveryTime: KnownName { KnownName(128) }
  @inlinable package static var actualDespatchDate: KnownName { KnownName(325) }
  @inlinable package static var actualDespatchTime: KnownName { KnownName(326) }
  @inlinable package static var actualPickupDate: KnownName { KnownName(717) }
  @inlinable package static var actualPickupTime: KnownName { KnownName(718) }
  @inlinable package static var additionalAccountID: KnownName { KnownName(96) }
  @inlinable package static var additionalInformation: KnownName { KnownName(413) }
  @inlinable package static var additionalStreetName: KnownName { KnownName(253) }
  @inlinable package static var addressFormatCode: KnownName { KnownName(248) }
  @inlinable package static var addressTypeCode: KnownName { KnownName(247) }
  @inlinable package static var airFlowPercent: KnownName { KnownName(768) }
  @inlinable package static var aircraftID: KnownName { KnownName(815) }
  @inlinable package static var aliasName: KnownName { KnownName(315) }
  @inlinable package static var allowanceChargeReason: KnownName { KnownName(182) }
  @inlinable package static var allowanceChargeReasonCode: KnownName { KnownName(181) }
  @inlinable package static var allowanceTotalAmount: KnownName { KnownName(206) }
  @inlinable package static var altitudeMeasure: KnownName { KnownName(464) }
  @inlinable package static var amount: KnownName { KnownName(149) }
  @inlinable package static var animalFoodApprovedIndicator: KnownName { KnownName(770) }
  @inlinable package static var animalFoodIndicator: KnownName { KnownName(485) }
  @inlinable package static var attributeID: KnownName { KnownName(678) }
  @inlinable package static var backorderQuantity: KnownName { KnownName(743) }
  @inlinable package static var backorderReason: KnownName { KnownName(744) }
  @inlinable package static var barcodeSymbologyID: KnownName { KnownName(635) }
  @inlinable package static var baseAmount: KnownName { KnownName(186) }
  @inlinable package static var baseQuantity: KnownName { KnownName(437) }
  @inlinable package static var baseUnitMeasure: KnownName { KnownName(391) }
  @inlinable package static var batchQuantity: KnownName { KnownName(335) }
  @inlinable package static var bestBeforeDate: KnownName { KnownName(672) }
  @inlinable package static var birthDate: KnownName { KnownName(305) }
  @inlinable package static var birthplaceName: KnownName { KnownName(306) }
  @inlinable package static var blockName: KnownName { KnownName(254) }
  @inlinable package static var brandName: KnownName { KnownName(415) }
  @inlinable package static var brokerAssignedID: KnownName { KnownName(474) }
  @inlinable package static var buildingName: KnownName { KnownName(255) }
  @inlinable package static var buildingNumber: KnownName { KnownName(256) }
  @inlinable package static var bulkCargoIndicator: KnownName { KnownName(488) }
  @inlinable package static var buyerReference: KnownName { KnownName(23) }
  @inlinable package static var cv2ID: KnownName { KnownName(375) }
  @inlinable package static var calculationMethodCode: KnownName { KnownName(833) }
  @inlinable package static var calculationRate: KnownName { KnownName(194) }
  @inlinable package static var calculationSequenceNumeric: KnownName { KnownName(403) }
  @inlinable package static var canonicalizationMethod: KnownName { KnownName(90) }
  @inlinable package static var cardChipCode: KnownName { KnownName(376) }
  @inlinable package static var cardTypeCode: KnownName { KnownName(370) }
  @inlinable package static var cargoTypeCode: KnownName { KnownName(638) }
  @inlinable package static var carrierAssignedID: KnownName { KnownName(470) }
  @inlinable package static var carrierServiceInstructions: KnownName { KnownName(493) }
  @inlinable package static var catalogueIndicator: KnownName { KnownName(412) }
  @inlinable package static var categoryName: KnownName { KnownName(648) }
  @inlinable package static var certificateType: KnownName { KnownName(677) }
  @inlinable package static var certificateTypeCode: KnownName { KnownName(676) }
  @inlinable package static var channel: KnownName { KnownName(453) }
  @inlinable package static var channelCode: KnownName { KnownName(452) }
  @inlinable package static var characterSetCode: KnownName { KnownName(450) }
  @inlinable package static var characteristics: KnownName { KnownName(774) }
  @inlinable package static var chargeIndicator: KnownName { KnownName(180) }
  @inlinable package static var chargeTotalAmount: KnownName { KnownName(207) }
  @inlinable package static var chargeableQuantity: KnownName { KnownName(547) }
  @inlinable package static var chargeableWeightMeasure: KnownName { KnownName(482) }
  @inlinable package static var childConsignmentQuantity: KnownName { KnownName(501) }
  @inlinable package static var chipApplicationID: KnownName { KnownName(377) }
  @inlinable package static var cityName: KnownName { KnownName(263) }
  @inlinable package static var citySubdivisionName: KnownName { KnownName(262) }
  @inlinable package static var commodityCode: KnownName { KnownName(639) }
  @inlinable package static var companyID: KnownName { KnownName(279) }
  @inlinable package static var companyLegalForm: KnownName { KnownName(288) }
  @inlinable package static var companyLegalFormCode: KnownName { KnownName(287) }
  @inlinable package static var companyLiquidationStatusCode: KnownName { KnownName(290) }
  @inlinable package static var completionIndicator: KnownName { KnownName(688) }
  @inlinable package static var condition: KnownName { KnownName(828) }
  @inlinable package static var conditionCode: KnownName { KnownName(693) }
  @inlinable package static var conditions: KnownName { KnownName(273) }
  @inlinable package static var consigneeAssignedID: KnownName { KnownName(471) }
  @inlinable package static var consignmentQuantity: KnownName { KnownName(357) }
  @inlinable package static var consignorAssignedID: KnownName { KnownName(472) }
  @inlinable package static var consolidatableIndicator: KnownName { KnownName(498) }
  @inlinable package static var consumerUnitQuantity: KnownName { KnownName(336) }
  @inlinable package static var containerizedIndicator: KnownName { KnownName(489) }
  @inlinable package static var content: KnownName { KnownName(627) }
  @inlinable package static var contractType: KnownName { KnownName(399) }
  @inlinable package static var contractTypeCode: KnownName { KnownName(398) }
  @inlinable package static var contractedCarrierAssignedID: KnownName { KnownName(475) }
  @inlinable package static var coordinateSystemCode: KnownName { KnownName(457) }
  @inlinable package static var copyIndicator: KnownName { KnownName(7) }
  @inlinable package static var corporateRegistrationTypeCode: KnownName { KnownName(467) }
  @inlinable package static var corporateStockAmount: KnownName { KnownName(291) }
  @inlinable package static var countrySubentity: KnownName { KnownName(265) }
  @inlinable package static var countrySubentityCode: KnownName { KnownName(266) }
  @inlinable package static var creditNoteTypeCode: KnownName { KnownName(837) }
  @inlinable package static var creditedQuantity: KnownName { KnownName(844) }
  @inlinable package static var crewQuantity: KnownName { KnownName(570) }
  @inlinable package static var currencyCode: KnownName { KnownName(318) }
  @inlinable package static var customerAssignedAccountID: KnownName { KnownName(95) }
  @inlinable package static var customerReference: KnownName { KnownName(64) }
  @inlinable package static var customizationID: KnownName { KnownName(3) }
  @inlinable package static var customsClearanceServiceInstructions: KnownName { KnownName(494) }
  @inlinable package static var customsImportClassifiedIndicator: KnownName { KnownName(546) }
  @inlinable package static var customsStatusCode: KnownName { KnownName(544) }
  @inlinable package static var customsTariffQuantity: KnownName { KnownName(545) }
  @inlinable package static var damageRemarks: KnownName { KnownName(616) }
  @inlinable package static var dangerousGoodsApprovedIndicator: KnownName { KnownName(772) }
  @inlinable package static var dataSendingCapability: KnownName { KnownName(97) }
  @inlinable package static var date: KnownName { KnownName(196) }
  @inlinable package static var declaredCustomsValueAmount: KnownName { KnownName(350) }
  @inlinable package static var declaredForCarriageValueAmount: KnownName { KnownName(351) }
  @inlinable package static var declaredStatisticsValueAmount: KnownName { KnownName(352) }
  @inlinable package static var deliveredQuantity: KnownName { KnownName(742) }
  @inlinable package static var deliveryInstructions: KnownName { KnownName(355) }
  @inlinable package static var demurrageInstructions: KnownName { KnownName(569) }
  @inlinable package static var department: KnownName { KnownName(258) }
  @inlinable package static var description: KnownName { KnownName(62) }
  @inlinable package static var descriptionCode: KnownName { KnownName(61) }
  @inlinable package static var directionCode: KnownName { KnownName(734) }
  @inlinable package static var dispositionCode: KnownName { KnownName(763) }
  @inlinable package static var district: KnownName { KnownName(268) }
  @inlinable package static var documentCurrencyCode: KnownName { KnownName(15) }
  @inlinable package static var documentDescription: KnownName { KnownName(81) }
  @inlinable package static var documentHash: KnownName { KnownName(444) }
  @inlinable package static var documentStatusCode: KnownName { KnownName(80) }
  @inlinable package static var documentType: KnownName { KnownName(75) }
  @inlinable package static var documentTypeCode: KnownName { KnownName(74) }
  @inlinable package static var dueDate: KnownName { KnownName(11) }
  @inlinable package static var durationMeasure: KnownName { KnownName(60) }
  @inlinable package static var earliestPickupDate: KnownName { KnownName(719) }
  @inlinable package static var earliestPickupTime: KnownName { KnownName(720) }
  @inlinable package static var effectiveDate: KnownName { KnownName(842) }
  @inlinable package static var effectiveTime: KnownName { KnownName(843) }
  @inlinable package static var electronicMail: KnownName { KnownName(245) }
  @inlinable package static var embeddedDocumentBinaryObject: KnownName { KnownName(233) }
  @inlinable package static var emergencyProceduresCode: KnownName { KnownName(645) }
  @inlinable package static var encodingCode: KnownName { KnownName(449) }
  @inlinable package static var endDate: KnownName { KnownName(58) }
  @inlinable package static var endTime: KnownName { KnownName(59) }
  @inlinable package static var endpointID: KnownName { KnownName(109) }
  @inlinable package static var environmentalEmissionTypeCode: KnownName { KnownName(809) }
  @inlinable package static var estimatedDeliveryDate: KnownName { KnownName(564) }
  @inlinable package static var estimatedDeliveryTime: KnownName { KnownName(565) }
  @inlinable package static var estimatedDespatchDate: KnownName { KnownName(323) }
  @inlinable package static var estimatedDespatchTime: KnownName { KnownName(324) }
  @inlinable package static var exchangeMarketID: KnownName { KnownName(193) }
  @inlinable package static var exemptionReason: KnownName { KnownName(282) }
  @inlinable package static var exemptionReasonCode: KnownName { KnownName(281) }
  @inlinable package static var expiryDate: KnownName { KnownName(372) }
  @inlinable package static var expiryTime: KnownName { KnownName(446) }
  @inlinable package static var extendedID: KnownName { KnownName(634) }
  @inlinable package static var `extension`: KnownName { KnownName(805) }
  @inlinable package static var familyName: KnownName { KnownName(297) }
  @inlinable package static var fileName: KnownName { KnownName(451) }
  @inlinable package static var financingInstrumentCode: KnownName { KnownName(387) }
  @inlinable package static var firstName: KnownName { KnownName(296) }
  @inlinable package static var floor: KnownName { KnownName(250) }
  @inlinable package static var formatCode: KnownName { KnownName(448) }
  @inlinable package static var forwarderServiceInstructions: KnownName { KnownName(495) }
  @inlinable package static var freeOfChargeIndicator: KnownName { KnownName(214) }
  @inlinable package static var freeOnBoardValueAmount: KnownName { KnownName(353) }
  @inlinable package static var freightForwarderAssignedID: KnownName { KnownName(473) }
  @inlinable package static var freightRateClassCode: KnownName { KnownName(705) }
  @inlinable package static var fullnessIndicationCode: KnownName { KnownName(764) }
  @inlinable package static var fullyPaidSharesIndicator: KnownName { KnownName(292) }
  @inlinable package static var genderCode: KnownName { KnownName(304) }
  @inlinable package static var generalCargoIndicator: KnownName { KnownName(490) }
  @inlinable package static var grossTonnageMeasure: KnownName { KnownName(823) }
  @inlinable package static var grossVolumeMeasure: KnownName { KnownName(345) }
  @inlinable package static var grossWeightMeasure: KnownName { KnownName(342) }
  @inlinable package static var guaranteedDespatchDate: KnownName { KnownName(327) }
  @inlinable package static var guaranteedDespatchTime: KnownName { KnownName(328) }
  @inlinable package static var handlingCode: KnownName { KnownName(339) }
  @inlinable package static var handlingInstructions: KnownName { KnownName(340) }
  @inlinable package static var hashAlgorithmMethod: KnownName { KnownName(445) }
  @inlinable package static var haulageInstructions: KnownName { KnownName(499) }
  @inlinable package static var hazardClassID: KnownName { KnownName(653) }
  @inlinable package static var hazardousCategoryCode: KnownName { KnownName(649) }
  @inlinable package static var hazardousRegulationCode: KnownName { KnownName(799) }
  @inlinable package static var hazardousRiskIndicator: KnownName { KnownName(337) }
  @inlinable package static var holderName: KnownName { KnownName(378) }
  @inlinable package static var humanFoodApprovedIndicator: KnownName { KnownName(771) }
  @inlinable package static var humanFoodIndicator: KnownName { KnownName(486) }
  @inlinable package static var humidityPercent: KnownName { KnownName(769) }
  @inlinable package static var id: KnownName { KnownName(6) }
  @inlinable package static var identificationCode: KnownName { KnownName(456) }
  @inlinable package static var identificationID: KnownName { KnownName(684) }
  @inlinable package static var importanceCode: KnownName { KnownName(663) }
  @inlinable package static var indicationIndicator: KnownName { KnownName(699) }
  @inlinable package static var industryClassificationCode: KnownName { KnownName(110) }
  @inlinable package static var information: KnownName { KnownName(341) }
  @inlinable package static var informationURI: KnownName { KnownName(275) }
  @inlinable package static var inhalationToxicityZoneCode: KnownName { KnownName(800) }
  @inlinable package static var inhouseMail: KnownName { KnownName(257) }
  @inlinable package static var installmentDueDate: KnownName { KnownName(171) }
  @inlinable package static var instructionID: KnownName { KnownName(153) }
  @inlinable package static var instructionNote: KnownName { KnownName(154) }
  @inlinable package static var instructions: KnownName { KnownName(329) }
  @inlinable package static var insurancePremiumAmount: KnownName { KnownName(481) }
  @inlinable package static var insuranceValueAmount: KnownName { KnownName(349) }
  @inlinable package static var invoiceTypeCode: KnownName { KnownName(12) }
  @inlinable package static var invoicedQuantity: KnownName { KnownName(212) }
  @inlinable package static var invoicingPartyReference: KnownName { KnownName(172) }
  @inlinable package static var issueDate: KnownName { KnownName(9) }
  @inlinable package static var issueNumberID: KnownName { KnownName(374) }
  @inlinable package static var issueTime: KnownName { KnownName(10) }
  @inlinable package static var issuerID: KnownName { KnownName(373) }
  @inlinable package static var itemClassificationCode: KnownName { KnownName(640) }
  @inlinable package static var jobTitle: KnownName { KnownName(302) }
  @inlinable package static var journeyID: KnownName { KnownName(731) }
  @inlinable package static var keyword: KnownName { KnownName(414) }
  @inlinable package static var languageID: KnownName { KnownName(77) }
  @inlinable package static var latestDeliveryDate: KnownName { KnownName(129) }
  @inlinable package static var latestDeliveryTime: KnownName { KnownName(130) }
  @inlinable package static var latestPickupDate: KnownName { KnownName(721) }
  @inlinable package static var latestPickupTime: KnownName { KnownName(722) }
  @inlinable package static var latitudeDegreesMeasure: KnownName { KnownName(458) }
  @inlinable package static var latitudeDirectionCode: KnownName { KnownName(460) }
  @inlinable package static var latitudeMinutesMeasure: KnownName { KnownName(459) }
  @inlinable package static var leadTimeMeasure: KnownName { KnownName(628) }
  @inlinable package static var legalStatusIndicator: KnownName { KnownName(767) }
  @inlinable package static var licensePlateID: KnownName { KnownName(816) }
  @inlinable package static var line: KnownName { KnownName(455) }
  @inlinable package static var lineCountNumeric: KnownName { KnownName(22) }
  @inlinable package static var lineExtensionAmount: KnownName { KnownName(203) }
  @inlinable package static var lineID: KnownName { KnownName(405) }
  @inlinable package static var lineStatusCode: KnownName { KnownName(407) }
  @inlinable package static var listValue: KnownName { KnownName(664) }
  @inlinable package static var livestockIndicator: KnownName { KnownName(487) }
  @inlinable package static var loadingLengthMeasure: KnownName { KnownName(483) }
  @inlinable package static var loadingSequenceID: KnownName { KnownName(500) }
  @inlinable package static var localeCode: KnownName { KnownName(78) }
  @inlinable package static var location: KnownName { KnownName(814) }
  @inlinable package static var locationID: KnownName { KnownName(813) }
  @inlinable package static var locationTypeCode: KnownName { KnownName(274) }
  @inlinable package static var logoReferenceID: KnownName { KnownName(108) }
  @inlinable package static var longitudeDegreesMeasure: KnownName { KnownName(461) }
  @inlinable package static var longitudeDirectionCode: KnownName { KnownName(463) }
  @inlinable package static var longitudeMinutesMeasure: KnownName { KnownName(462) }
  @inlinable package static var lossRisk: KnownName { KnownName(148) }
  @inlinable package static var lossRiskResponsibilityCode: KnownName { KnownName(147) }
  @inlinable package static var lotNumberID: KnownName { KnownName(808) }
  @inlinable package static var lowerOrangeHazardPlacardID: KnownName { KnownName(651) }
  @inlinable package static var mandateTypeCode: KnownName { KnownName(380) }
  @inlinable package static var manufactureDate: KnownName { KnownName(670) }
  @inlinable package static var manufactureTime: KnownName { KnownName(671) }
  @inlinable package static var markAttention: KnownName { KnownName(259) }
  @inlinable package static var markAttentionIndicator: KnownName { KnownName(106) }
  @inlinable package static var markCare: KnownName { KnownName(260) }
  @inlinable package static var markCareIndicator: KnownName { KnownName(105) }
  @inlinable package static var markingID: KnownName { KnownName(652) }
  @inlinable package static var mathematicOperatorCode: KnownName { KnownName(195) }
  @inlinable package static var maximumMeasure: KnownName { KnownName(681) }
  @inlinable package static var maximumPaidAmount: KnownName { KnownName(382) }
  @inlinable package static var maximumPaymentInstructionsNumeric: KnownName { KnownName(381) }
  @inlinable package static var maximumQuantity: KnownName { KnownName(126) }
  @inlinable package static var maximumValue: KnownName { KnownName(807) }
  @inlinable package static var measure: KnownName { KnownName(679) }
  @inlinable package static var medicalFirstAidGuideCode: KnownName { KnownName(646) }
  @inlinable package static var middleName: KnownName { KnownName(299) }
  @inlinable package static var mimeCode: KnownName { KnownName(447) }
  @inlinable package static var minimumMeasure: KnownName { KnownName(680) }
  @inlinable package static var minimumQuantity: KnownName { KnownName(125) }
  @inlinable package static var minimumValue: KnownName { KnownName(806) }
  @inlinable package static var modelName: KnownName { KnownName(416) }
  @inlinable package static var multiplierFactorNumeric: KnownName { KnownName(183) }
  @inlinable package static var name: KnownName { KnownName(224) }
  @inlinable package static var nameCode: KnownName { KnownName(659) }
  @inlinable package static var nameSuffix: KnownName { KnownName(301) }
  @inlinable package static var nationalityID: KnownName { KnownName(303) }
  @inlinable package static var natureCode: KnownName { KnownName(637) }
  @inlinable package static var netNetWeightMeasure: KnownName { KnownName(344) }
  @inlinable package static var netTonnageMeasure: KnownName { KnownName(824) }
  @inlinable package static var netVolumeMeasure: KnownName { KnownName(346) }
  @inlinable package static var netWeightMeasure: KnownName { KnownName(343) }
  @inlinable package static var networkID: KnownName { KnownName(369) }
  @inlinable package static var nominationDate: KnownName { KnownName(396) }
  @inlinable package static var nominationTime: KnownName { KnownName(397) }
  @inlinable package static var note: KnownName { KnownName(13) }
  @inlinable package static var occurrenceDate: KnownName { KnownName(685) }
  @inlinable package static var occurrenceTime: KnownName { KnownName(686) }
  @inlinable package static var onCarriageIndicator: KnownName { KnownName(563) }
  @inlinable package static var orderTypeCode: KnownName { KnownName(65) }
  @inlinable package static var orderableUnitFactorRate: KnownName { KnownName(441) }
  @inlinable package static var organizationDepartment: KnownName { KnownName(307) }
  @inlinable package static var otherName: KnownName { KnownName(300) }
  @inlinable package static var outstandingQuantity: KnownName { KnownName(745) }
  @inlinable package static var outstandingReason: KnownName { KnownName(746) }
  @inlinable package static var oversupplyQuantity: KnownName { KnownName(747) }
  @inlinable package static var ownerTypeCode: KnownName { KnownName(761) }
  @inlinable package static var packQuantity: KnownName { KnownName(410) }
  @inlinable package static var packSizeNumeric: KnownName { KnownName(411) }
  @inlinable package static var packageLevelCode: KnownName { KnownName(726) }
  @inlinable package static var packagingTypeCode: KnownName { KnownName(727) }
  @inlinable package static var packingCriteriaCode: KnownName { KnownName(798) }
  @inlinable package static var packingMaterial: KnownName { KnownName(728) }
  @inlinable package static var paidAmount: KnownName { KnownName(176) }
  @inlinable package static var paidDate: KnownName { KnownName(178) }
  @inlinable package static var paidTime: KnownName { KnownName(179) }
  @inlinable package static var partecipationPercent: KnownName { KnownName(468) }
  @inlinable package static var passengerQuantity: KnownName { KnownName(571) }
  @inlinable package static var payableAlternativeAmount: KnownName { KnownName(211) }
  @inlinable package static var payableAmount: KnownName { KnownName(210) }
  @inlinable package static var payableRoundingAmount: KnownName { KnownName(209) }
  @inlinable package static var paymentAlternativeCurrencyCode: KnownName { KnownName(19) }
  @inlinable package static var paymentChannelCode: KnownName { KnownName(152) }
  @inlinable package static var paymentCurrencyCode: KnownName { KnownName(18) }
  @inlinable package static var paymentDueDate: KnownName { KnownName(151) }
  @inlinable package static var paymentID: KnownName { KnownName(155) }
  @inlinable package static var paymentMeansCode: KnownName { KnownName(150) }
  @inlinable package static var paymentMeansID: KnownName { KnownName(162) }
  @inlinable package static var paymentNote: KnownName { KnownName(319) }
  @inlinable package static var paymentPercent: KnownName { KnownName(167) }
  @inlinable package static var paymentPurposeCode: KnownName { KnownName(213) }
  @inlinable package static var paymentTermsDetailsURI: KnownName { KnownName(170) }
  @inlinable package static var penaltyAmount: KnownName { KnownName(169) }
  @inlinable package static var penaltySurchargePercent: KnownName { KnownName(166) }
  @inlinable package static var perUnitAmount: KnownName { KnownName(187) }
  @inlinable package static var percent: KnownName { KnownName(390) }
  @inlinable package static var performingCarrierAssignedID: KnownName { KnownName(476) }
  @inlinable package static var placardEndorsement: KnownName { KnownName(643) }
  @inlinable package static var placardNotation: KnownName { KnownName(642) }
  @inlinable package static var plotIdentification: KnownName { KnownName(261) }
  @inlinable package static var positionCode: KnownName { KnownName(804) }
  @inlinable package static var postalZone: KnownName { KnownName(264) }
  @inlinable package static var postbox: KnownName { KnownName(249) }
  @inlinable package static var powerIndicator: KnownName { KnownName(778) }
  @inlinable package static var preCarriageIndicator: KnownName { KnownName(562) }
  @inlinable package static var preferenceCriterionCode: KnownName { KnownName(542) }
  @inlinable package static var prepaidAmount: KnownName { KnownName(208) }
  @inlinable package static var prepaidIndicator: KnownName { KnownName(184) }
  @inlinable package static var prepaidPaymentReferenceID: KnownName { KnownName(163) }
  @inlinable package static var priceAmount: KnownName { KnownName(436) }
  @inlinable package static var priceChangeReason: KnownName { KnownName(438) }
  @inlinable package static var priceList: KnownName { KnownName(1446) }
  @inlinable package static var priceType: KnownName { KnownName(440) }
  @inlinable package static var priceTypeCode: KnownName { KnownName(439) }
  @inlinable package static var pricingCurrencyCode: KnownName { KnownName(17) }
  @inlinable package static var primaryAccountNumberID: KnownName { KnownName(368) }
  @inlinable package static var priority: KnownName { KnownName(704) }
  @inlinable package static var productTraceID: KnownName { KnownName(669) }
  @inlinable package static var profileExecutionID: KnownName { KnownName(5) }
  @inlinable package static var profileID: KnownName { KnownName(4) }
  @inlinable package static var progressPercent: KnownName { KnownName(241) }
  @inlinable package static var providerTypeCode: KnownName { KnownName(760) }
  @inlinable package static var quantity: KnownName { KnownName(124) }
  @inlinable package static var quantityDiscrepancyCode: KnownName { KnownName(755) }
  @inlinable package static var radioCallSignID: KnownName { KnownName(821) }
  @inlinable package static var railCarID: KnownName { KnownName(818) }
  @inlinable package static var receivedDate: KnownName { KnownName(177) }
  @inlinable package static var receivedQuantity: KnownName { KnownName(748) }
  @inlinable package static var reference: KnownName { KnownName(831) }
  @inlinable package static var referenceDate: KnownName { KnownName(694) }
  @inlinable package static var referenceEventCode: KnownName { KnownName(164) }
  @inlinable package static var referenceID: KnownName { KnownName(840) }
  @inlinable package static var referenceTime: KnownName { KnownName(695) }
  @inlinable package static var referencedConsignmentID: KnownName { KnownName(758) }
  @inlinable package static var refrigeratedIndicator: KnownName { KnownName(773) }
  @inlinable package static var refrigerationOnIndicator: KnownName { KnownName(765) }
  @inlinable package static var region: KnownName { KnownName(267) }
  @inlinable package static var registrationDate: KnownName { KnownName(285) }
  @inlinable package static var registrationExpirationDate: KnownName { KnownName(286) }
  @inlinable package static var registrationID: KnownName { KnownName(673) }
  @inlinable package static var registrationName: KnownName { KnownName(278) }
  @inlinable package static var registrationNationality: KnownName { KnownName(733) }
  @inlinable package static var registrationNationalityID: KnownName { KnownName(732) }
  @inlinable package static var rejectActionCode: KnownName { KnownName(754) }
  @inlinable package static var rejectReason: KnownName { KnownName(753) }
  @inlinable package static var rejectReasonCode: KnownName { KnownName(752) }
  @inlinable package static var rejectedQuantity: KnownName { KnownName(751) }
  @inlinable package static var releaseID: KnownName { KnownName(131) }
  @inlinable package static var reliabilityPercent: KnownName { KnownName(700) }
  @inlinable package static var remarks: KnownName { KnownName(484) }
  @inlinable package static var requestedDespatchDate: KnownName { KnownName(321) }
  @inlinable package static var requestedDespatchTime: KnownName { KnownName(322) }
  @inlinable package static var requiredCustomsID: KnownName { KnownName(543) }
  @inlinable package static var requiredDeliveryDate: KnownName { KnownName(566) }
  @inlinable package static var requiredDeliveryTime: KnownName { KnownName(567) }
  @inlinable package static var responseCode: KnownName { KnownName(841) }
  @inlinable package static var returnabilityIndicator: KnownName { KnownName(766) }
  @inlinable package static var returnableMaterialIndicator: KnownName { KnownName(725) }
  @inlinable package static var returnableQuantity: KnownName { KnownName(548) }
  @inlinable package static var room: KnownName { KnownName(251) }
  @inlinable package static var roundingAmount: KnownName { KnownName(199) }
  @inlinable package static var salesOrderID: KnownName { KnownName(63) }
  @inlinable package static var salesOrderLineID: KnownName { KnownName(406) }
  @inlinable package static var sealIssuerTypeCode: KnownName { KnownName(827) }
  @inlinable package static var sealStatusCode: KnownName { KnownName(829) }
  @inlinable package static var sealingPartyType: KnownName { KnownName(830) }
  @inlinable package static var sequenceID: KnownName { KnownName(497) }
  @inlinable package static var sequenceNumberID: KnownName { KnownName(540) }
  @inlinable package static var sequenceNumeric: KnownName { KnownName(185) }
  @inlinable package static var serialID: KnownName { KnownName(674) }
  @inlinable package static var serviceType: KnownName { KnownName(311) }
  @inlinable package static var serviceTypeCode: KnownName { KnownName(310) }
  @inlinable package static var settlementDiscountAmount: KnownName { KnownName(168) }
  @inlinable package static var settlementDiscountPercent: KnownName { KnownName(165) }
  @inlinable package static var shippingMarks: KnownName { KnownName(617) }
  @inlinable package static var shippingPriorityLevelCode: KnownName { KnownName(338) }
  @inlinable package static var shipsRequirements: KnownName { KnownName(822) }
  @inlinable package static var shortQuantity: KnownName { KnownName(749) }
  @inlinable package static var shortageActionCode: KnownName { KnownName(750) }
  @inlinable package static var signatureID: KnownName { KnownName(383) }
  @inlinable package static var signatureMethod: KnownName { KnownName(91) }
  @inlinable package static var sizeTypeCode: KnownName { KnownName(762) }
  @inlinable package static var soleProprietorshipIndicator: KnownName { KnownName(289) }
  @inlinable package static var sourceCurrencyBaseRate: KnownName { KnownName(190) }
  @inlinable package static var sourceCurrencyCode: KnownName { KnownName(189) }
  @inlinable package static var specialInstructions: KnownName { KnownName(354) }
  @inlinable package static var specialSecurityIndicator: KnownName { KnownName(491) }
  @inlinable package static var specialServiceInstructions: KnownName { KnownName(496) }
  @inlinable package static var specialTerms: KnownName { KnownName(146) }
  @inlinable package static var specialTransportRequirements: KnownName { KnownName(775) }
  @inlinable package static var splitConsignmentIndicator: KnownName { KnownName(356) }
  @inlinable package static var startDate: KnownName { KnownName(56) }
  @inlinable package static var startTime: KnownName { KnownName(57) }
  @inlinable package static var statusCode: KnownName { KnownName(682) }
  @inlinable package static var statusReason: KnownName { KnownName(697) }
  @inlinable package static var statusReasonCode: KnownName { KnownName(696) }
  @inlinable package static var streetName: KnownName { KnownName(252) }
  @inlinable package static var successiveSequenceID: KnownName { KnownName(568) }
  @inlinable package static var summaryDescription: KnownName { KnownName(477) }
  @inlinable package static var supplierAssignedAccountID: KnownName { KnownName(102) }
  @inlinable package static var tareWeightMeasure: KnownName { KnownName(776) }
  @inlinable package static var targetCurrencyBaseRate: KnownName { KnownName(192) }
  @inlinable package static var targetCurrencyCode: KnownName { KnownName(191) }
  @inlinable package static var tariffClassCode: KnownName { KnownName(703) }
  @inlinable package static var tariffCode: KnownName { KnownName(480) }
  @inlinable package static var tariffDescription: KnownName { KnownName(479) }
  @inlinable package static var taxAmount: KnownName { KnownName(198) }
  @inlinable package static var taxCurrencyCode: KnownName { KnownName(16) }
  @inlinable package static var taxEvidenceIndicator: KnownName { KnownName(200) }
  @inlinable package static var taxExclusiveAmount: KnownName { KnownName(204) }
  @inlinable package static var taxExemptionReason: KnownName { KnownName(393) }
  @inlinable package static var taxExemptionReasonCode: KnownName { KnownName(392) }
  @inlinable package static var taxIncludedIndicator: KnownName { KnownName(201) }
  @inlinable package static var taxInclusiveAmount: KnownName { KnownName(205) }
  @inlinable package static var taxLevelCode: KnownName { KnownName(280) }
  @inlinable package static var taxPointDate: KnownName { KnownName(14) }
  @inlinable package static var taxTypeCode: KnownName { KnownName(465) }
  @inlinable package static var taxableAmount: KnownName { KnownName(402) }
  @inlinable package static var technicalName: KnownName { KnownName(647) }
  @inlinable package static var telefax: KnownName { KnownName(244) }
  @inlinable package static var telephone: KnownName { KnownName(243) }
  @inlinable package static var testMethod: KnownName { KnownName(660) }
  @inlinable package static var text: KnownName { KnownName(698) }
  @inlinable package static var thirdPartyPayerIndicator: KnownName { KnownName(492) }
  @inlinable package static var tierRange: KnownName { KnownName(394) }
  @inlinable package static var tierRatePercent: KnownName { KnownName(395) }
  @inlinable package static var timezoneOffset: KnownName { KnownName(269) }
  @inlinable package static var timingComplaint: KnownName { KnownName(757) }
  @inlinable package static var timingComplaintCode: KnownName { KnownName(756) }
  @inlinable package static var title: KnownName { KnownName(298) }
  @inlinable package static var totalGoodsItemQuantity: KnownName { KnownName(347) }
  @inlinable package static var totalInvoiceAmount: KnownName { KnownName(478) }
  @inlinable package static var totalPackageQuantity: KnownName { KnownName(615) }
  @inlinable package static var totalPackagesQuantity: KnownName { KnownName(502) }
  @inlinable package static var totalTransportHandlingUnitQuantity: KnownName { KnownName(348) }
  @inlinable package static var traceID: KnownName { KnownName(549) }
  @inlinable package static var trackingDeviceCode: KnownName { KnownName(777) }
  @inlinable package static var trackingID: KnownName { KnownName(132) }
  @inlinable package static var tradeServiceCode: KnownName { KnownName(735) }
  @inlinable package static var tradingRestrictions: KnownName { KnownName(629) }
  @inlinable package static var trainID: KnownName { KnownName(817) }
  @inlinable package static var transactionCurrencyTaxAmount: KnownName { KnownName(404) }
  @inlinable package static var transitDirectionCode: KnownName { KnownName(561) }
  @inlinable package static var transportAuthorizationCode: KnownName { KnownName(801) }
  @inlinable package static var transportEmergencyCardCode: KnownName { KnownName(797) }
  @inlinable package static var transportEquipmentTypeCode: KnownName { KnownName(759) }
  @inlinable package static var transportEventTypeCode: KnownName { KnownName(687) }
  @inlinable package static var transportHandlingUnitTypeCode: KnownName { KnownName(614) }
  @inlinable package static var transportMeansTypeCode: KnownName { KnownName(560) }
  @inlinable package static var transportModeCode: KnownName { KnownName(559) }
  @inlinable package static var transportServiceCode: KnownName { KnownName(702) }
  @inlinable package static var transportationServiceDescription: KnownName { KnownName(706) }
  @inlinable package static var transportationServiceDetailsURI: KnownName { KnownName(707) }
  @inlinable package static var ublVersionID: KnownName { KnownName(2) }
  @inlinable package static var undgCode: KnownName { KnownName(644) }
  @inlinable package static var uri: KnownName { KnownName(443) }
  @inlinable package static var uuid: KnownName { KnownName(8) }
  @inlinable package static var upperOrangeHazardPlacardID: KnownName { KnownName(650) }
  @inlinable package static var validateProcess: KnownName { KnownName(236) }
  @inlinable package static var validateTool: KnownName { KnownName(237) }
  @inlinable package static var validateToolVersion: KnownName { KnownName(238) }
  @inlinable package static var validationDate: KnownName { KnownName(87) }
  @inlinable package static var validationResultCode: KnownName { KnownName(235) }
  @inlinable package static var validationTime: KnownName { KnownName(88) }
  @inlinable package static var validatorID: KnownName { KnownName(89) }
  @inlinable package static var validityPeriod: KnownName { KnownName(1445) }
  @inlinable package static var validityStartDate: KnownName { KnownName(371) }
  @inlinable package static var value: KnownName { KnownName(454) }
  @inlinable package static var valueAmount: KnownName { KnownName(541) }
  @inlinable package static var valueMeasure: KnownName { KnownName(810) }
  @inlinable package static var valueQualifier: KnownName { KnownName(662) }
  @inlinable package static var valueQuantity: KnownName { KnownName(661) }
  @inlinable package static var versionID: KnownName { KnownName(79) }
  @inlinable package static var vesselID: KnownName { KnownName(819) }
  @inlinable package static var vesselName: KnownName { KnownName(820) }
  @inlinable package static var websiteURI: KnownName { KnownName(107) }
  @inlinable package static var weekDayCode: KnownName { KnownName(812) }
  @inlinable package static var workPhase: KnownName { KnownName(240) }
  @inlinable package static var workPhaseCode: KnownName { KnownName(239) }
  @inlinable package static var xPath: KnownName { KnownName(76) }
}

/// Elements of `ext:`, urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2
package enum EXT {
  @inlinable package static var extensionAgencyID: KnownName { KnownName(225) }
  @inlinable package static var extensionAgencyName: KnownName { KnownName(226) }
  @inlinable package static var extensionAgencyURI: KnownName { KnownName(228) }
  @inlinable package static var extensionContent: KnownName { KnownName(232) }
  @inlinable package static var extensionReason: KnownName { KnownName(231) }
  @inlinable package static var extensionReasonCode: KnownName { KnownName(230) }
  @inlinable package static var extensionURI: KnownName { KnownName(229) }
  @inlinable package static var extensionVersionID: KnownName { KnownName(227) }
  @inlinable package static var ublExtension: KnownName { KnownName(55) }
  @inlinable package static var ublExtensions: KnownName { KnownName(1) }
}

/// Elements of `rsm:`, urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100
package enum RSM {
  @inlinable package static var crossIndustryInvoice: KnownName { KnownName(1444) }
  @inlinable package static var exchangedDocument: KnownName { KnownName(848) }
  @inlinable package static var exchangedDocumentContext: KnownName { KnownName(847) }
  @inlinable package static var supplyChainTradeTransaction: KnownName { KnownName(849) }
  @inlinable package static var valuationBreakdownStatement: KnownName { KnownName(850) }
}

/// Elements of `ram:`, urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
package enum RAM {
  @inlinable package static var absolutePresenceVolumeMeasure: KnownName { KnownName(1322) }
  @inlinable package static var absolutePresenceWeightMeasure: KnownName { KnownName(1321) }
  @inlinable package static var abstract: KnownName { KnownName(1299) }
  @inlinable package static var access: KnownName { KnownName(1043) }
  @inlinable package static var accessAvailabilitySpecifiedPeriod: KnownName { KnownName(1045) }
  @inlinable package static var accountName: KnownName { KnownName(1384) }
  @inlinable package static var actualAmount: KnownName { KnownName(1233) }
  @inlinable package static var actualDateTime: KnownName { KnownName(1281) }
  @inlinable package static var actualDeliverySupplyChainEvent: KnownName { KnownName(966) }
  @inlinable package static var actualDespatchSupplyChainEvent: KnownName { KnownName(964) }
  @inlinable package static var actualDiscountAmount: KnownName { KnownName(1417) }
  @inlinable package static var actualPenaltyAmount: KnownName { KnownName(1416) }
  @inlinable package static var actualPickUpSupplyChainEvent: KnownName { KnownName(965) }
  @inlinable package static var actualQuantity: KnownName { KnownName(1280) }
  @inlinable package static var actualQuantityPercent: KnownName { KnownName(1303) }
  @inlinable package static var actualQuantityWorkItemDimension: KnownName { KnownName(1304) }
  @inlinable package static var actualReceiptSupplyChainEvent: KnownName { KnownName(967) }
  @inlinable package static var actualTradeCurrencyExchange: KnownName { KnownName(1237) }
  @inlinable package static var actualWorkItemComplexDescription: KnownName { KnownName(1021) }
  @inlinable package static var additionalReferenceReferencedDocument: KnownName { KnownName(1123) }
  @inlinable package static var additionalReferencedDocument: KnownName { KnownName(954) }
  @inlinable package static var additionalStreetName: KnownName { KnownName(1082) }
  @inlinable package static var agencyID: KnownName { KnownName(1422) }
  @inlinable package static var allowanceCharge: KnownName { KnownName(1244) }
  @inlinable package static var allowanceChargeBasisAmount: KnownName { KnownName(1210) }
  @inlinable package static var allowanceTotalAmount: KnownName { KnownName(1265) }
  @inlinable package static var alternativeClassificationCode: KnownName { KnownName(1017) }
  @inlinable package static var altitudeMeasure: KnownName { KnownName(1440) }
  @inlinable package static var amountTypeCode: KnownName { KnownName(1285) }
  @inlinable package static var applicableDisposalInstructions: KnownName { KnownName(1367) }
  @inlinable package static var applicableHeaderTradeAgreement: KnownName { KnownName(879) }
  @inlinable package static var applicableHeaderTradeDelivery: KnownName { KnownName(880) }
  @inlinable package static var applicableHeaderTradeSettlement: KnownName { KnownName(881) }
  @inlinable package static var applicableMaterialGoodsCharacteristic: KnownName { KnownName(1111) }
  @inlinable package static var applicableProductCharacteristic: KnownName { KnownName(1110) }
  @inlinable package static var applicableProductCharacteristicCondition: KnownName { KnownName(1318) }
  @inlinable package static var applicableReferencedStandard: KnownName { KnownName(1319) }
  @inlinable package static var applicableReturnableAssetInstructions: KnownName { KnownName(1368) }
  @inlinable package static var applicableTradeDeliveryTerms: KnownName { KnownName(944) }
  @inlinable package static var applicableTradePaymentDiscountTerms: KnownName { KnownName(1262) }
  @inlinable package static var applicableTradePaymentPenaltyTerms: KnownName { KnownName(1261) }
  @inlinable package static var applicableTradeProduct: KnownName { KnownName(1149) }
  @inlinable package static var applicableTradeSettlementFinancialCard: KnownName { KnownName(1197) }
  @inlinable package static var applicableTradeTax: KnownName { KnownName(996) }
  @inlinable package static var applicationSpecifiedDocumentContextParameter: KnownName { KnownName(856) }
  @inlinable package static var appliedAmount: KnownName { KnownName(1243) }
  @inlinable package static var appliedFromLogisticsLocation: KnownName { KnownName(1250) }
  @inlinable package static var appliedToLogisticsLocation: KnownName { KnownName(1251) }
  @inlinable package static var appliedTradeAllowanceCharge: KnownName { KnownName(1351) }
  @inlinable package static var appliedTradeTax: KnownName { KnownName(1252) }
  @inlinable package static var areaDensityMeasure: KnownName { KnownName(1099) }
  @inlinable package static var associatedDocumentLineDocument: KnownName { KnownName(927) }
  @inlinable package static var associatedInvoiceAmount: KnownName { KnownName(1164) }
  @inlinable package static var associatedReferencedDocument: KnownName { KnownName(1176) }
  @inlinable package static var associatedRegisteredTax: KnownName { KnownName(1085) }
  @inlinable package static var attachedSpecifiedBinaryFile: KnownName { KnownName(1161) }
  @inlinable package static var attachmentBinaryObject: KnownName { KnownName(1156) }
  @inlinable package static var attentionOf: KnownName { KnownName(1079) }
  @inlinable package static var australianBSBID: KnownName { KnownName(1405) }
  @inlinable package static var austrianBankleitzahlID: KnownName { KnownName(1398) }
  @inlinable package static var authorName: KnownName { KnownName(1036) }
  @inlinable package static var authorizedLegalRegistration: KnownName { KnownName(1048) }
  @inlinable package static var automaticDataCaptureMethodTypeCode: KnownName { KnownName(1428) }
  @inlinable package static var bicid: KnownName { KnownName(1386) }
  @inlinable package static var bimSpecifiedDocumentContextParameter: KnownName { KnownName(854) }
  @inlinable package static var barcodeTypeCode: KnownName { KnownName(1427) }
  @inlinable package static var basisAmount: KnownName { KnownName(1207) }
  @inlinable package static var basisDateTime: KnownName { KnownName(1414) }
  @inlinable package static var basisPeriodMeasure: KnownName { KnownName(1415) }
  @inlinable package static var basisQuantity: KnownName { KnownName(1206) }
  @inlinable package static var batchID: KnownName { KnownName(1330) }
  @inlinable package static var bestBeforeDateTime: KnownName { KnownName(1333) }
  @inlinable package static var billedQuantity: KnownName { KnownName(1135) }
  @inlinable package static var billingSpecifiedPeriod: KnownName { KnownName(997) }
  @inlinable package static var brandName: KnownName { KnownName(1101) }
  @inlinable package static var brandOwnerTradeParty: KnownName { KnownName(1125) }
  @inlinable package static var breakdownWorkItemQuantityAnalysis: KnownName { KnownName(1305) }
  @inlinable package static var buildingName: KnownName { KnownName(1066) }
  @inlinable package static var buildingNumber: KnownName { KnownName(1081) }
  @inlinable package static var businessProcessSpecifiedDocumentContextParameter: KnownName { KnownName(853) }
  @inlinable package static var buyerAgentTradeParty: KnownName { KnownName(956) }
  @inlinable package static var buyerAssignedAccountantTradeParty: KnownName { KnownName(939) }
  @inlinable package static var buyerAssignedID: KnownName { KnownName(1091) }
  @inlinable package static var buyerDeductibleTaxSpecifiedTradeAccountingAccount: KnownName { KnownName(1227) }
  @inlinable package static var buyerNonDeductibleTaxSpecifiedTradeAccountingAccount: KnownName { KnownName(1228) }
  @inlinable package static var buyerOrderReferencedDocument: KnownName { KnownName(946) }
  @inlinable package static var buyerReference: KnownName { KnownName(934) }
  @inlinable package static var buyerRepayableTaxSpecifiedTradeAccountingAccount: KnownName { KnownName(1224) }
  @inlinable package static var buyerRequisitionerTradeParty: KnownName { KnownName(938) }
  @inlinable package static var buyerTaxRepresentativeTradeParty: KnownName { KnownName(941) }
  @inlinable package static var buyerTradeParty: KnownName { KnownName(936) }
  @inlinable package static var chipsParticipantID: KnownName { KnownName(1392) }
  @inlinable package static var chipsUniversalID: KnownName { KnownName(1388) }
  @inlinable package static var calculatedAmount: KnownName { KnownName(1202) }
  @inlinable package static var calculatedRate: KnownName { KnownName(1204) }
  @inlinable package static var calculationBasis: KnownName { KnownName(1247) }
  @inlinable package static var calculationBasisCode: KnownName { KnownName(1246) }
  @inlinable package static var calculationPercent: KnownName { KnownName(1231) }
  @inlinable package static var calculationSequenceNumeric: KnownName { KnownName(1205) }
  @inlinable package static var canadianPaymentsAssociationID: KnownName { KnownName(1399) }
  @inlinable package static var cardholderName: KnownName { KnownName(1288) }
  @inlinable package static var careOf: KnownName { KnownName(1080) }
  @inlinable package static var carrierTradeParty: KnownName { KnownName(1169) }
  @inlinable package static var categoryAppliedTax: KnownName { KnownName(1306) }
  @inlinable package static var categoryCode: KnownName { KnownName(874) }
  @inlinable package static var categoryName: KnownName { KnownName(1219) }
  @inlinable package static var categoryTradeTax: KnownName { KnownName(1236) }
  @inlinable package static var certificationEvidenceReferenceReferencedDocument: KnownName { KnownName(1114) }
  @inlinable package static var changeReason: KnownName { KnownName(1349) }
  @inlinable package static var changedDateTime: KnownName { KnownName(1034) }
  @inlinable package static var changedRecordedStatus: KnownName { KnownName(894) }
  @inlinable package static var changerName: KnownName { KnownName(1033) }
  @inlinable package static var channelCode: KnownName { KnownName(1083) }
  @inlinable package static var characterSetCode: KnownName { KnownName(1041) }
  @inlinable package static var characteristicCode: KnownName { KnownName(1376) }
  @inlinable package static var chargeAmount: KnownName { KnownName(1030) }
  @inlinable package static var chargeCategoryCode: KnownName { KnownName(1240) }
  @inlinable package static var chargeFreeQuantity: KnownName { KnownName(1136) }
  @inlinable package static var chargeIndicator: KnownName { KnownName(1230) }
  @inlinable package static var chargeTotalAmount: KnownName { KnownName(1264) }
  @inlinable package static var cityID: KnownName { KnownName(1443) }
  @inlinable package static var cityName: KnownName { KnownName(1073) }
  @inlinable package static var citySubDivisionName: KnownName { KnownName(1074) }
  @inlinable package static var claimRelatedTradeParty: KnownName { KnownName(1282) }
  @inlinable package static var classCode: KnownName { KnownName(1325) }
  @inlinable package static var className: KnownName { KnownName(1326) }
  @inlinable package static var classProductCharacteristic: KnownName { KnownName(1328) }
  @inlinable package static var clearingSystemName: KnownName { KnownName(1387) }
  @inlinable package static var colourCode: KnownName { KnownName(1105) }
  @inlinable package static var colourDescription: KnownName { KnownName(1106) }
  @inlinable package static var comment: KnownName { KnownName(887) }
  @inlinable package static var comparisonMethodCode: KnownName { KnownName(1424) }
  @inlinable package static var completeDateTime: KnownName { KnownName(912) }
  @inlinable package static var completeNumber: KnownName { KnownName(1084) }
  @inlinable package static var componentWorkItemDimension: KnownName { KnownName(1419) }
  @inlinable package static var conditionCode: KnownName { KnownName(1032) }
  @inlinable package static var consigneeTradeParty: KnownName { KnownName(1168) }
  @inlinable package static var consignorTradeParty: KnownName { KnownName(1167) }
  @inlinable package static var consumptionReportReferencedDocument: KnownName { KnownName(971) }
  @inlinable package static var content: KnownName { KnownName(906) }
  @inlinable package static var contentAmount: KnownName { KnownName(1426) }
  @inlinable package static var contentCode: KnownName { KnownName(905) }
  @inlinable package static var contentDateTime: KnownName { KnownName(1425) }
  @inlinable package static var contentLayerQuantity: KnownName { KnownName(1365) }
  @inlinable package static var contentTypeCode: KnownName { KnownName(1316) }
  @inlinable package static var continuousIndicator: KnownName { KnownName(917) }
  @inlinable package static var contractReferencedDocument: KnownName { KnownName(949) }
  @inlinable package static var contractualLanguageCode: KnownName { KnownName(890) }
  @inlinable package static var controlRequirementIndicator: KnownName { KnownName(866) }
  @inlinable package static var conversionRate: KnownName { KnownName(1192) }
  @inlinable package static var conversionRateDateTime: KnownName { KnownName(1193) }
  @inlinable package static var copyIndicator: KnownName { KnownName(864) }
  @inlinable package static var costReferenceDimensionPattern: KnownName { KnownName(1286) }
  @inlinable package static var countryID: KnownName { KnownName(1075) }
  @inlinable package static var countryName: KnownName { KnownName(1076) }
  @inlinable package static var countrySubDivisionID: KnownName { KnownName(1077) }
  @inlinable package static var countrySubDivisionName: KnownName { KnownName(1078) }
  @inlinable package static var creationDateTime: KnownName { KnownName(884) }
  @inlinable package static var creationSpecifiedBinaryFile: KnownName { KnownName(895) }
  @inlinable package static var creditAvailableAmount: KnownName { KnownName(1293) }
  @inlinable package static var creditLimitAmount: KnownName { KnownName(1292) }
  @inlinable package static var creditReason: KnownName { KnownName(987) }
  @inlinable package static var creditReasonCode: KnownName { KnownName(986) }
  @inlinable package static var creditorReferenceID: KnownName { KnownName(978) }
  @inlinable package static var creditorReferenceIssuerID: KnownName { KnownName(977) }
  @inlinable package static var creditorReferenceType: KnownName { KnownName(976) }
  @inlinable package static var creditorReferenceTypeCode: KnownName { KnownName(975) }
  @inlinable package static var currencyCode: KnownName { KnownName(1211) }
  @inlinable package static var customerFacingTotalUnitQuantity: KnownName { KnownName(1363) }
  @inlinable package static var customsDutyIndicator: KnownName { KnownName(1213) }
  @inlinable package static var customsExportAgentTradeParty: KnownName { KnownName(1173) }
  @inlinable package static var customsImportAgentTradeParty: KnownName { KnownName(1172) }
  @inlinable package static var declaredValueForCustomsAmount: KnownName { KnownName(1166) }
  @inlinable package static var declaredValueForStatisticsAmount: KnownName { KnownName(1371) }
  @inlinable package static var defaultCurrencyCode: KnownName { KnownName(885) }
  @inlinable package static var defaultLanguageCode: KnownName { KnownName(886) }
  @inlinable package static var definedTradeContact: KnownName { KnownName(920) }
  @inlinable package static var deliveryNoteReferencedDocument: KnownName { KnownName(970) }
  @inlinable package static var deliveryTradeLocation: KnownName { KnownName(1353) }
  @inlinable package static var deliveryTradeParty: KnownName { KnownName(1171) }
  @inlinable package static var deliveryTypeCode: KnownName { KnownName(1153) }
  @inlinable package static var demandForecastReferencedDocument: KnownName { KnownName(950) }
  @inlinable package static var departmentName: KnownName { KnownName(1050) }
  @inlinable package static var depositValueSpecifiedAmount: KnownName { KnownName(1434) }
  @inlinable package static var depositValueValiditySpecifiedPeriod: KnownName { KnownName(1435) }
  @inlinable package static var description: KnownName { KnownName(882) }
  @inlinable package static var descriptionBinaryObject: KnownName { KnownName(1181) }
  @inlinable package static var descriptionCode: KnownName { KnownName(926) }
  @inlinable package static var designatedProductClassification: KnownName { KnownName(1112) }
  @inlinable package static var designation: KnownName { KnownName(1107) }
  @inlinable package static var despatchAdviceReferencedDocument: KnownName { KnownName(968) }
  @inlinable package static var despatchedQuantity: KnownName { KnownName(1141) }
  @inlinable package static var diameterMeasure: KnownName { KnownName(1344) }
  @inlinable package static var directDebitMandateID: KnownName { KnownName(1257) }
  @inlinable package static var directTelephoneUniversalCommunication: KnownName { KnownName(1055) }
  @inlinable package static var disbursementAmount: KnownName { KnownName(1242) }
  @inlinable package static var discountIndicator: KnownName { KnownName(1146) }
  @inlinable package static var disposalMethodCode: KnownName { KnownName(1359) }
  @inlinable package static var drainedNetWeightMeasure: KnownName { KnownName(1103) }
  @inlinable package static var dueDateDateTime: KnownName { KnownName(1255) }
  @inlinable package static var dueDateTypeCode: KnownName { KnownName(1220) }
  @inlinable package static var duePayableAmount: KnownName { KnownName(974) }
  @inlinable package static var durationMeasure: KnownName { KnownName(908) }
  @inlinable package static var earliestOccurrenceDateTime: KnownName { KnownName(1184) }
  @inlinable package static var effectiveSpecifiedPeriod: KnownName { KnownName(876) }
  @inlinable package static var elementVersionID: KnownName { KnownName(1420) }
  @inlinable package static var emailURIUniversalCommunication: KnownName { KnownName(1058) }
  @inlinable package static var encodingCode: KnownName { KnownName(1040) }
  @inlinable package static var endDateTime: KnownName { KnownName(911) }
  @inlinable package static var endItemName: KnownName { KnownName(1098) }
  @inlinable package static var endItemTypeCode: KnownName { KnownName(1097) }
  @inlinable package static var endPointURIUniversalCommunication: KnownName { KnownName(924) }
  @inlinable package static var exemptionReason: KnownName { KnownName(1203) }
  @inlinable package static var exemptionReasonCode: KnownName { KnownName(1214) }
  @inlinable package static var expiryDate: KnownName { KnownName(1289) }
  @inlinable package static var expiryDateTime: KnownName { KnownName(1334) }
  @inlinable package static var factoringAgreementReferencedDocument: KnownName { KnownName(1007) }
  @inlinable package static var factoringListReferencedDocument: KnownName { KnownName(1008) }
  @inlinable package static var familyName: KnownName { KnownName(1309) }
  @inlinable package static var faxUniversalCommunication: KnownName { KnownName(1057) }
  @inlinable package static var fedwireRoutingNumberID: KnownName { KnownName(1394) }
  @inlinable package static var fileName: KnownName { KnownName(1037) }
  @inlinable package static var formattedCancellationAnnouncedLaunchDateTime: KnownName { KnownName(1108) }
  @inlinable package static var formattedIssueDateTime: KnownName { KnownName(1160) }
  @inlinable package static var formattedLatestProductDataChangeDateTime: KnownName { KnownName(1109) }
  @inlinable package static var formattedReceivedDateTime: KnownName { KnownName(1297) }
  @inlinable package static var freightForwarderTradeParty: KnownName { KnownName(1170) }
  @inlinable package static var fromEventCode: KnownName { KnownName(1253) }
  @inlinable package static var germanBankleitzahlID: KnownName { KnownName(1401) }
  @inlinable package static var givenName: KnownName { KnownName(1307) }
  @inlinable package static var globalID: KnownName { KnownName(871) }
  @inlinable package static var globalSerialID: KnownName { KnownName(1329) }
  @inlinable package static var grandTotalAmount: KnownName { KnownName(1269) }
  @inlinable package static var grossLineTotalAmount: KnownName { KnownName(1277) }
  @inlinable package static var grossPriceProductTradePrice: KnownName { KnownName(1128) }
  @inlinable package static var grossVolumeMeasure: KnownName { KnownName(1162) }
  @inlinable package static var grossWeightMeasure: KnownName { KnownName(1095) }
  @inlinable package static var groupingCentreTradeParty: KnownName { KnownName(1174) }
  @inlinable package static var guaranteeMethodCode: KnownName { KnownName(1195) }
  @inlinable package static var guidelineSpecifiedDocumentContextParameter: KnownName { KnownName(857) }
  @inlinable package static var heightMeasure: KnownName { KnownName(1343) }
  @inlinable package static var hellenicBankID: KnownName { KnownName(1407) }
  @inlinable package static var hongKongBankID: KnownName { KnownName(1404) }
  @inlinable package static var ibanid: KnownName { KnownName(1383) }
  @inlinable package static var id: KnownName { KnownName(860) }
  @inlinable package static var identification: KnownName { KnownName(1436) }
  @inlinable package static var includedBinaryObject: KnownName { KnownName(1042) }
  @inlinable package static var includedNote: KnownName { KnownName(875) }
  @inlinable package static var includedReferencedProduct: KnownName { KnownName(1126) }
  @inlinable package static var includedSpecifiedMarketplace: KnownName { KnownName(1132) }
  @inlinable package static var includedSubordinateTradeLineItem: KnownName { KnownName(932) }
  @inlinable package static var includedSupplyChainConsignmentItem: KnownName { KnownName(1177) }
  @inlinable package static var includedSupplyChainPackaging: KnownName { KnownName(1143) }
  @inlinable package static var includedSupplyChainTradeLineItem: KnownName { KnownName(878) }
  @inlinable package static var includedTradeTax: KnownName { KnownName(1298) }
  @inlinable package static var inclusiveIndicator: KnownName { KnownName(909) }
  @inlinable package static var index: KnownName { KnownName(1019) }
  @inlinable package static var indexValue: KnownName { KnownName(1024) }
  @inlinable package static var indianFinancialSystemID: KnownName { KnownName(1406) }
  @inlinable package static var individualTradeProductInstance: KnownName { KnownName(1113) }
  @inlinable package static var industryAssignedID: KnownName { KnownName(1345) }
  @inlinable package static var information: KnownName { KnownName(1157) }
  @inlinable package static var informationAmount: KnownName { KnownName(1218) }
  @inlinable package static var informationNote: KnownName { KnownName(1127) }
  @inlinable package static var inspectionReferenceReferencedDocument: KnownName { KnownName(1115) }
  @inlinable package static var instantMessagingUniversalCommunication: KnownName { KnownName(1061) }
  @inlinable package static var instructionTypeCode: KnownName { KnownName(1256) }
  @inlinable package static var insurancePremiumAmount: KnownName { KnownName(1163) }
  @inlinable package static var interestRatePercent: KnownName { KnownName(1294) }
  @inlinable package static var invoiceAmount: KnownName { KnownName(1372) }
  @inlinable package static var invoiceApplicableTradeCurrencyExchange: KnownName { KnownName(993) }
  @inlinable package static var invoiceCurrencyCode: KnownName { KnownName(981) }
  @inlinable package static var invoiceDateTime: KnownName { KnownName(984) }
  @inlinable package static var invoiceIssuerReference: KnownName { KnownName(983) }
  @inlinable package static var invoiceReferenceReferencedDocument: KnownName { KnownName(1283) }
  @inlinable package static var invoiceReferencedDocument: KnownName { KnownName(1004) }
  @inlinable package static var invoiceeTradeParty: KnownName { KnownName(989) }
  @inlinable package static var invoicerTradeParty: KnownName { KnownName(988) }
  @inlinable package static var irishNSCID: KnownName { KnownName(1390) }
  @inlinable package static var issueDateTime: KnownName { KnownName(863) }
  @inlinable package static var issuerAssignedID: KnownName { KnownName(1155) }
  @inlinable package static var issuerTradeParty: KnownName { KnownName(877) }
  @inlinable package static var issuingCompanyName: KnownName { KnownName(1295) }
  @inlinable package static var italianDomesticID: KnownName { KnownName(1397) }
  @inlinable package static var itemBasicWorkItem: KnownName { KnownName(892) }
  @inlinable package static var itemBuyerTradeParty: KnownName { KnownName(1131) }
  @inlinable package static var itemGroupedWorkItem: KnownName { KnownName(891) }
  @inlinable package static var itemSellerTradeParty: KnownName { KnownName(1130) }
  @inlinable package static var japanFinancialInstitutionCommonID: KnownName { KnownName(1409) }
  @inlinable package static var jobTitle: KnownName { KnownName(1051) }
  @inlinable package static var jurisdiction: KnownName { KnownName(1212) }
  @inlinable package static var kanbanID: KnownName { KnownName(1331) }
  @inlinable package static var languageID: KnownName { KnownName(867) }
  @inlinable package static var latestOccurrenceDateTime: KnownName { KnownName(1183) }
  @inlinable package static var latitudeMeasure: KnownName { KnownName(1441) }
  @inlinable package static var layerTotalUnitQuantity: KnownName { KnownName(1364) }
  @inlinable package static var legalClassificationCode: KnownName { KnownName(1046) }
  @inlinable package static var legalRightsOwnerTradeParty: KnownName { KnownName(1124) }
  @inlinable package static var lengthMeasure: KnownName { KnownName(1342) }
  @inlinable package static var letterOfCreditReferencedDocument: KnownName { KnownName(1006) }
  @inlinable package static var lineFive: KnownName { KnownName(1071) }
  @inlinable package static var lineFour: KnownName { KnownName(1070) }
  @inlinable package static var lineID: KnownName { KnownName(1086) }
  @inlinable package static var lineOne: KnownName { KnownName(1067) }
  @inlinable package static var lineStatusCode: KnownName { KnownName(1088) }
  @inlinable package static var lineStatusReasonCode: KnownName { KnownName(1089) }
  @inlinable package static var lineThree: KnownName { KnownName(1069) }
  @inlinable package static var lineTotalAmount: KnownName { KnownName(1263) }
  @inlinable package static var lineTotalBasisAmount: KnownName { KnownName(1209) }
  @inlinable package static var lineTwo: KnownName { KnownName(1068) }
  @inlinable package static var linearSpatialDimension: KnownName { KnownName(1117) }
  @inlinable package static var loadingLengthMeasure: KnownName { KnownName(1375) }
  @inlinable package static var locationFinancialInstitutionAddress: KnownName { KnownName(1410) }
  @inlinable package static var logoAssociatedSpecifiedBinaryFile: KnownName { KnownName(925) }
  @inlinable package static var longitudeMeasure: KnownName { KnownName(1442) }
  @inlinable package static var mimeCode: KnownName { KnownName(1039) }
  @inlinable package static var msdsReferenceReferencedDocument: KnownName { KnownName(1122) }
  @inlinable package static var manufacturerAssignedID: KnownName { KnownName(1092) }
  @inlinable package static var manufacturerTradeParty: KnownName { KnownName(1120) }
  @inlinable package static var marketID: KnownName { KnownName(1191) }
  @inlinable package static var materialID: KnownName { KnownName(1429) }
  @inlinable package static var maximumLinearSpatialDimension: KnownName { KnownName(1119) }
  @inlinable package static var maximumQuantity: KnownName { KnownName(1348) }
  @inlinable package static var maximumStackabilityQuantity: KnownName { KnownName(1361) }
  @inlinable package static var maximumStackabilityWeightMeasure: KnownName { KnownName(1362) }
  @inlinable package static var measurementMethodCode: KnownName { KnownName(1312) }
  @inlinable package static var measurementMethodID: KnownName { KnownName(883) }
  @inlinable package static var messageStandardSpecifiedDocumentContextParameter: KnownName { KnownName(859) }
  @inlinable package static var microchipIndicator: KnownName { KnownName(1287) }
  @inlinable package static var middleName: KnownName { KnownName(1308) }
  @inlinable package static var minimumLinearSpatialDimension: KnownName { KnownName(1118) }
  @inlinable package static var minimumQuantity: KnownName { KnownName(1347) }
  @inlinable package static var mobileTelephoneUniversalCommunication: KnownName { KnownName(1056) }
  @inlinable package static var mode: KnownName { KnownName(1380) }
  @inlinable package static var modeCode: KnownName { KnownName(1379) }
  @inlinable package static var name: KnownName { KnownName(861) }
  @inlinable package static var natureIdentificationTransportCargo: KnownName { KnownName(1374) }
  @inlinable package static var netIncludingTaxesLineTotalAmount: KnownName { KnownName(1279) }
  @inlinable package static var netLineTotalAmount: KnownName { KnownName(1278) }
  @inlinable package static var netPriceIndicator: KnownName { KnownName(1423) }
  @inlinable package static var netPriceProductTradePrice: KnownName { KnownName(1129) }
  @inlinable package static var netWeightMeasure: KnownName { KnownName(1094) }
  @inlinable package static var newZealandNCCID: KnownName { KnownName(1389) }
  @inlinable package static var nextInvoiceDateTime: KnownName { KnownName(985) }
  @inlinable package static var occurrenceDateTime: KnownName { KnownName(1180) }
  @inlinable package static var occurrenceLogisticsLocation: KnownName { KnownName(1186) }
  @inlinable package static var occurrenceSpecifiedPeriod: KnownName { KnownName(1185) }
  @inlinable package static var openIndicator: KnownName { KnownName(913) }
  @inlinable package static var operationalCategoryCode: KnownName { KnownName(1437) }
  @inlinable package static var orderResponseReferencedDocument: KnownName { KnownName(948) }
  @inlinable package static var orderUnitConversionFactorNumeric: KnownName { KnownName(1350) }
  @inlinable package static var orderingAvailablePeriod: KnownName { KnownName(1358) }
  @inlinable package static var originTradeCountry: KnownName { KnownName(1116) }
  @inlinable package static var ownerTradeParty: KnownName { KnownName(1439) }
  @inlinable package static var packageQuantity: KnownName { KnownName(1137) }
  @inlinable package static var packagingSupplyChainEvent: KnownName { KnownName(1339) }
  @inlinable package static var packingListReferencedDocument: KnownName { KnownName(973) }
  @inlinable package static var paidAmount: KnownName { KnownName(1296) }
  @inlinable package static var parentLineID: KnownName { KnownName(1087) }
  @inlinable package static var partID: KnownName { KnownName(1421) }
  @inlinable package static var partialPaymentAmount: KnownName { KnownName(1260) }
  @inlinable package static var partialPaymentPercent: KnownName { KnownName(1258) }
  @inlinable package static var payableSpecifiedTradeAccountingAccount: KnownName { KnownName(1009) }
  @inlinable package static var payeePartyCreditorFinancialAccount: KnownName { KnownName(1199) }
  @inlinable package static var payeeSpecifiedCreditorFinancialInstitution: KnownName { KnownName(1201) }
  @inlinable package static var payeeTradeParty: KnownName { KnownName(990) }
  @inlinable package static var payerPartyDebtorFinancialAccount: KnownName { KnownName(1198) }
  @inlinable package static var payerSpecifiedDebtorFinancialInstitution: KnownName { KnownName(1200) }
  @inlinable package static var payerTradeParty: KnownName { KnownName(991) }
  @inlinable package static var payingPartyRoleCode: KnownName { KnownName(1245) }
  @inlinable package static var paymentApplicableTradeCurrencyExchange: KnownName { KnownName(994) }
  @inlinable package static var paymentArrangementCode: KnownName { KnownName(1238) }
  @inlinable package static var paymentChannelCode: KnownName { KnownName(1194) }
  @inlinable package static var paymentCurrencyCode: KnownName { KnownName(982) }
  @inlinable package static var paymentMeansID: KnownName { KnownName(1259) }
  @inlinable package static var paymentMethodCode: KnownName { KnownName(1196) }
  @inlinable package static var paymentPlaceLogisticsLocation: KnownName { KnownName(1249) }
  @inlinable package static var paymentReference: KnownName { KnownName(979) }
  @inlinable package static var perPackageUnitQuantity: KnownName { KnownName(1139) }
  @inlinable package static var personID: KnownName { KnownName(1053) }
  @inlinable package static var personName: KnownName { KnownName(1049) }
  @inlinable package static var physicalGeographicalCoordinate: KnownName { KnownName(1382) }
  @inlinable package static var placeApplicableTradeLocation: KnownName { KnownName(1229) }
  @inlinable package static var polishNationalClearingID: KnownName { KnownName(1408) }
  @inlinable package static var portugueseNCCID: KnownName { KnownName(1395) }
  @inlinable package static var postOfficeBox: KnownName { KnownName(1065) }
  @inlinable package static var postalTradeAddress: KnownName { KnownName(921) }
  @inlinable package static var postcodeCode: KnownName { KnownName(1064) }
  @inlinable package static var prepaidIndicator: KnownName { KnownName(1232) }
  @inlinable package static var presentationSpecifiedBinaryFile: KnownName { KnownName(1121) }
  @inlinable package static var previousDeliverySupplyChainEvent: KnownName { KnownName(972) }
  @inlinable package static var previousRevisionID: KnownName { KnownName(873) }
  @inlinable package static var priceListID: KnownName { KnownName(889) }
  @inlinable package static var priceListItemID: KnownName { KnownName(1020) }
  @inlinable package static var priceListReferencedDocument: KnownName { KnownName(953) }
  @inlinable package static var primaryClassificationCode: KnownName { KnownName(1016) }
  @inlinable package static var proFormaInvoiceReferencedDocument: KnownName { KnownName(1005) }
  @inlinable package static var productEndUserTradeParty: KnownName { KnownName(943) }
  @inlinable package static var productGroupID: KnownName { KnownName(1096) }
  @inlinable package static var productUnitQuantity: KnownName { KnownName(1138) }
  @inlinable package static var productValueExcludingTobaccoTaxInformationAmount: KnownName { KnownName(1275) }
  @inlinable package static var productWeightLossInformationAmount: KnownName { KnownName(1369) }
  @inlinable package static var productionSupplyChainEvent: KnownName { KnownName(1338) }
  @inlinable package static var promotionalDealReferencedDocument: KnownName { KnownName(952) }
  @inlinable package static var proportionalConstituentPercent: KnownName { KnownName(1320) }
  @inlinable package static var proprietaryID: KnownName { KnownName(1385) }
  @inlinable package static var purchaseConditionsReferencedDocument: KnownName { KnownName(957) }
  @inlinable package static var purchaseSpecifiedTradeAccountingAccount: KnownName { KnownName(1011) }
  @inlinable package static var purpose: KnownName { KnownName(865) }
  @inlinable package static var purposeCode: KnownName { KnownName(868) }
  @inlinable package static var queryID: KnownName { KnownName(1418) }
  @inlinable package static var quotationReferencedDocument: KnownName { KnownName(947) }
  @inlinable package static var rateApplicablePercent: KnownName { KnownName(1221) }
  @inlinable package static var readerSpecifiedBinaryFile: KnownName { KnownName(896) }
  @inlinable package static var reason: KnownName { KnownName(1235) }
  @inlinable package static var reasonCode: KnownName { KnownName(1234) }
  @inlinable package static var receivableSpecifiedTradeAccountingAccount: KnownName { KnownName(1010) }
  @inlinable package static var receivedQuantity: KnownName { KnownName(1134) }
  @inlinable package static var receivingAdviceReferencedDocument: KnownName { KnownName(969) }
  @inlinable package static var recyclingDescriptionCode: KnownName { KnownName(1430) }
  @inlinable package static var recyclingProcedure: KnownName { KnownName(1431) }
  @inlinable package static var reference: KnownName { KnownName(933) }
  @inlinable package static var referenceFileBinaryObject: KnownName { KnownName(1026) }
  @inlinable package static var referenceID: KnownName { KnownName(1022) }
  @inlinable package static var referenceTypeCode: KnownName { KnownName(1158) }
  @inlinable package static var referencedSpecifiedBinaryFile: KnownName { KnownName(897) }
  @inlinable package static var registrationID: KnownName { KnownName(1337) }
  @inlinable package static var relatedAppliedAllowanceCharge: KnownName { KnownName(1031) }
  @inlinable package static var relatedSupplyChainConsignment: KnownName { KnownName(960) }
  @inlinable package static var relationshipTypeCode: KnownName { KnownName(1346) }
  @inlinable package static var relevantTradeLocation: KnownName { KnownName(1154) }
  @inlinable package static var requestedActionCode: KnownName { KnownName(888) }
  @inlinable package static var requestedDeliverySupplyChainEvent: KnownName { KnownName(1144) }
  @inlinable package static var requestedQuantity: KnownName { KnownName(1133) }
  @inlinable package static var requestingSpecificationQuery: KnownName { KnownName(1300) }
  @inlinable package static var requisitionerReferencedDocument: KnownName { KnownName(955) }
  @inlinable package static var respondingSpecificationResponse: KnownName { KnownName(1301) }
  @inlinable package static var responsibility: KnownName { KnownName(1052) }
  @inlinable package static var retailValueExcludingTaxInformationAmount: KnownName { KnownName(1273) }
  @inlinable package static var revisionDateTime: KnownName { KnownName(869) }
  @inlinable package static var revisionID: KnownName { KnownName(872) }
  @inlinable package static var roleCode: KnownName { KnownName(918) }
  @inlinable package static var roundingAmount: KnownName { KnownName(1268) }
  @inlinable package static var russianCentralBankID: KnownName { KnownName(1396) }
  @inlinable package static var sicid: KnownName { KnownName(1400) }
  @inlinable package static var salesAgentTradeParty: KnownName { KnownName(937) }
  @inlinable package static var salesMethodCode: KnownName { KnownName(1357) }
  @inlinable package static var salesSpecifiedTradeAccountingAccount: KnownName { KnownName(1012) }
  @inlinable package static var scenarioSpecifiedDocumentContextParameter: KnownName { KnownName(855) }
  @inlinable package static var seasonCode: KnownName { KnownName(914) }
  @inlinable package static var sectionName: KnownName { KnownName(1159) }
  @inlinable package static var sellByDateTime: KnownName { KnownName(1335) }
  @inlinable package static var sellerAssignedAccountantTradeParty: KnownName { KnownName(940) }
  @inlinable package static var sellerAssignedID: KnownName { KnownName(1090) }
  @inlinable package static var sellerOrderReferencedDocument: KnownName { KnownName(945) }
  @inlinable package static var sellerPayableTaxSpecifiedTradeAccountingAccount: KnownName { KnownName(1225) }
  @inlinable package static var sellerRefundableTaxSpecifiedTradeAccountingAccount: KnownName { KnownName(1226) }
  @inlinable package static var sellerTaxRepresentativeTradeParty: KnownName { KnownName(942) }
  @inlinable package static var sellerTradeParty: KnownName { KnownName(935) }
  @inlinable package static var sequenceNumeric: KnownName { KnownName(915) }
  @inlinable package static var serialID: KnownName { KnownName(1336) }
  @inlinable package static var serviceCategoryCode: KnownName { KnownName(1241) }
  @inlinable package static var serviceSupplyTradeCountry: KnownName { KnownName(1223) }
  @inlinable package static var setTriggerCode: KnownName { KnownName(1284) }
  @inlinable package static var settlementPeriodMeasure: KnownName { KnownName(1254) }
  @inlinable package static var shipFromTradeParty: KnownName { KnownName(963) }
  @inlinable package static var shipToTradeParty: KnownName { KnownName(961) }
  @inlinable package static var sizeMeasure: KnownName { KnownName(1044) }
  @inlinable package static var sourceCurrencyCode: KnownName { KnownName(1187) }
  @inlinable package static var sourceUnitBasisNumeric: KnownName { KnownName(1188) }
  @inlinable package static var southAfricanNCCID: KnownName { KnownName(1403) }
  @inlinable package static var spanishDomesticInterbankingID: KnownName { KnownName(1402) }
  @inlinable package static var specifiedAdvancePayment: KnownName { KnownName(1014) }
  @inlinable package static var specifiedContactPerson: KnownName { KnownName(1063) }
  @inlinable package static var specifiedDeliveryAdjustment: KnownName { KnownName(1142) }
  @inlinable package static var specifiedDocumentVersion: KnownName { KnownName(901) }
  @inlinable package static var specifiedFinancialAdjustment: KnownName { KnownName(1003) }
  @inlinable package static var specifiedLegalOrganization: KnownName { KnownName(919) }
  @inlinable package static var specifiedLineTradeAgreement: KnownName { KnownName(929) }
  @inlinable package static var specifiedLineTradeDelivery: KnownName { KnownName(930) }
  @inlinable package static var specifiedLineTradeSettlement: KnownName { KnownName(931) }
  @inlinable package static var specifiedLogisticsServiceCharge: KnownName { KnownName(1000) }
  @inlinable package static var specifiedLogisticsTransportMovement: KnownName { KnownName(1179) }
  @inlinable package static var specifiedNote: KnownName { KnownName(1062) }
  @inlinable package static var specifiedPackagingMarking: KnownName { KnownName(1366) }
  @inlinable package static var specifiedProcuringProject: KnownName { KnownName(958) }
  @inlinable package static var specifiedReferencedProduct: KnownName { KnownName(1148) }
  @inlinable package static var specifiedSubordinateLineTradeAgreement: KnownName { KnownName(1150) }
  @inlinable package static var specifiedSubordinateLineTradeDelivery: KnownName { KnownName(1151) }
  @inlinable package static var specifiedSubordinateLineTradeSettlement: KnownName { KnownName(1152) }
  @inlinable package static var specifiedTaxRegistration: KnownName { KnownName(923) }
  @inlinable package static var specifiedTradeAccountingAccount: KnownName { KnownName(1222) }
  @inlinable package static var specifiedTradeAllowanceCharge: KnownName { KnownName(998) }
  @inlinable package static var specifiedTradePaymentTerms: KnownName { KnownName(1001) }
  @inlinable package static var specifiedTradeProduct: KnownName { KnownName(928) }
  @inlinable package static var specifiedTradeSettlementFinancialCard: KnownName { KnownName(1013) }
  @inlinable package static var specifiedTradeSettlementHeaderMonetarySummation: KnownName { KnownName(1002) }
  @inlinable package static var specifiedTradeSettlementLineMonetarySummation: KnownName { KnownName(1147) }
  @inlinable package static var specifiedTradeSettlementPaymentMeans: KnownName { KnownName(995) }
  @inlinable package static var specifiedTransactionID: KnownName { KnownName(851) }
  @inlinable package static var stageCode: KnownName { KnownName(1378) }
  @inlinable package static var startDateFlexibilityCode: KnownName { KnownName(916) }
  @inlinable package static var startDateTime: KnownName { KnownName(910) }
  @inlinable package static var statisticalClassificationCode: KnownName { KnownName(1438) }
  @inlinable package static var statusCode: KnownName { KnownName(1025) }
  @inlinable package static var streetName: KnownName { KnownName(1072) }
  @inlinable package static var subBrandName: KnownName { KnownName(1102) }
  @inlinable package static var subClassCode: KnownName { KnownName(1327) }
  @inlinable package static var subDivisionBranchFinancialInstitution: KnownName { KnownName(1411) }
  @inlinable package static var subject: KnownName { KnownName(904) }
  @inlinable package static var subjectCode: KnownName { KnownName(907) }
  @inlinable package static var subordinateBasicWorkItem: KnownName { KnownName(1029) }
  @inlinable package static var subordinateTradeCountrySubDivision: KnownName { KnownName(1340) }
  @inlinable package static var subsetSpecifiedDocumentContextParameter: KnownName { KnownName(858) }
  @inlinable package static var subsetWorkItemComplexDescription: KnownName { KnownName(1302) }
  @inlinable package static var subtotalCalculatedTradeTax: KnownName { KnownName(999) }
  @inlinable package static var supplierAssignedSerialID: KnownName { KnownName(1332) }
  @inlinable package static var supplyInstructionReferencedDocument: KnownName { KnownName(951) }
  @inlinable package static var swissBCID: KnownName { KnownName(1393) }
  @inlinable package static var systemID: KnownName { KnownName(1323) }
  @inlinable package static var systemName: KnownName { KnownName(1324) }
  @inlinable package static var targetCurrencyCode: KnownName { KnownName(1189) }
  @inlinable package static var targetUnitBaseNumeric: KnownName { KnownName(1190) }
  @inlinable package static var tariffClassCode: KnownName { KnownName(1239) }
  @inlinable package static var tariffQuantity: KnownName { KnownName(1373) }
  @inlinable package static var taxApplicableTradeCurrencyExchange: KnownName { KnownName(992) }
  @inlinable package static var taxBasisAllowanceRate: KnownName { KnownName(1215) }
  @inlinable package static var taxBasisTotalAmount: KnownName { KnownName(1266) }
  @inlinable package static var taxCurrencyCode: KnownName { KnownName(980) }
  @inlinable package static var taxPointDate: KnownName { KnownName(1216) }
  @inlinable package static var taxTotalAmount: KnownName { KnownName(1267) }
  @inlinable package static var telephoneUniversalCommunication: KnownName { KnownName(1054) }
  @inlinable package static var telexUniversalCommunication: KnownName { KnownName(1059) }
  @inlinable package static var termsAndConditionsDescription: KnownName { KnownName(1432) }
  @inlinable package static var termsAndConditionsDescriptionCode: KnownName { KnownName(1433) }
  @inlinable package static var testIndicator: KnownName { KnownName(852) }
  @inlinable package static var theoreticalWeightMeasure: KnownName { KnownName(1140) }
  @inlinable package static var title: KnownName { KnownName(1035) }
  @inlinable package static var totalAdjustmentAmount: KnownName { KnownName(1145) }
  @inlinable package static var totalAllowanceChargeAmount: KnownName { KnownName(1272) }
  @inlinable package static var totalCalculatedPrice: KnownName { KnownName(893) }
  @inlinable package static var totalChargeAmount: KnownName { KnownName(1165) }
  @inlinable package static var totalDepositFeeInformationAmount: KnownName { KnownName(1274) }
  @inlinable package static var totalDiscountAmount: KnownName { KnownName(1271) }
  @inlinable package static var totalPrepaidAmount: KnownName { KnownName(1270) }
  @inlinable package static var totalQuantity: KnownName { KnownName(1018) }
  @inlinable package static var totalQuantityClassificationCode: KnownName { KnownName(1023) }
  @inlinable package static var totalQuantityWorkItemQuantityAnalysis: KnownName { KnownName(1027) }
  @inlinable package static var totalRetailValueInformationAmount: KnownName { KnownName(1276) }
  @inlinable package static var tradeComparisonReferencePrice: KnownName { KnownName(1354) }
  @inlinable package static var tradeName: KnownName { KnownName(1093) }
  @inlinable package static var tradingBusinessName: KnownName { KnownName(1047) }
  @inlinable package static var transportContractReferencedDocument: KnownName { KnownName(1175) }
  @inlinable package static var transportPaymentMethodCode: KnownName { KnownName(1248) }
  @inlinable package static var type: KnownName { KnownName(1217) }
  @inlinable package static var typeCode: KnownName { KnownName(862) }
  @inlinable package static var typeExtensionCode: KnownName { KnownName(1370) }
  @inlinable package static var ukSortCodeID: KnownName { KnownName(1391) }
  @inlinable package static var uriid: KnownName { KnownName(1038) }
  @inlinable package static var uriUniversalCommunication: KnownName { KnownName(922) }
  @inlinable package static var ultimateCustomerOrderReferencedDocument: KnownName { KnownName(959) }
  @inlinable package static var ultimatePayeeTradeParty: KnownName { KnownName(1015) }
  @inlinable package static var ultimateShipToTradeParty: KnownName { KnownName(962) }
  @inlinable package static var unitBasisAmount: KnownName { KnownName(1208) }
  @inlinable package static var unitCalculatedPrice: KnownName { KnownName(1028) }
  @inlinable package static var unitQuantity: KnownName { KnownName(1182) }
  @inlinable package static var useDescription: KnownName { KnownName(1100) }
  @inlinable package static var usedCapacityCode: KnownName { KnownName(1377) }
  @inlinable package static var usedLogisticsTransportMeans: KnownName { KnownName(1381) }
  @inlinable package static var utilizedLogisticsTransportEquipment: KnownName { KnownName(1178) }
  @inlinable package static var voipUniversalCommunication: KnownName { KnownName(1060) }
  @inlinable package static var validFromDateTime: KnownName { KnownName(1291) }
  @inlinable package static var validitySpecifiedPeriod: KnownName { KnownName(1352) }
  @inlinable package static var valuationBreakdownStatement: KnownName { KnownName(1447) }
  @inlinable package static var value: KnownName { KnownName(900) }
  @inlinable package static var valueCode: KnownName { KnownName(1313) }
  @inlinable package static var valueDateTime: KnownName { KnownName(1314) }
  @inlinable package static var valueIndicator: KnownName { KnownName(1315) }
  @inlinable package static var valueMeasure: KnownName { KnownName(1311) }
  @inlinable package static var valueSpecifiedBinaryFile: KnownName { KnownName(1317) }
  @inlinable package static var variableMeasureIndicator: KnownName { KnownName(1104) }
  @inlinable package static var verificationNumeric: KnownName { KnownName(1290) }
  @inlinable package static var versionID: KnownName { KnownName(870) }
  @inlinable package static var virtualIndicator: KnownName { KnownName(1355) }
  @inlinable package static var websiteURIID: KnownName { KnownName(1356) }
  @inlinable package static var weightMeasure: KnownName { KnownName(1360) }
  @inlinable package static var widthMeasure: KnownName { KnownName(1341) }
}

/// Elements of `udt:`, urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100
package enum UDT {
  @inlinable package static var date: KnownName { KnownName(1413) }
  @inlinable package static var dateString: KnownName { KnownName(1412) }
  @inlinable package static var dateTime: KnownName { KnownName(903) }
  @inlinable package static var dateTimeString: KnownName { KnownName(902) }
  @inlinable package static var indicator: KnownName { KnownName(899) }
  @inlinable package static var indicatorString: KnownName { KnownName(898) }
}

/// Elements of `qdt:`, urn:un:unece:uncefact:data:standard:QualifiedDataType:100
package enum QDT {
  @inlinable package static var dateTimeString: KnownName { KnownName(1310) }
}

/// Attributes without a namespace.
package enum Attribute {
  @inlinable package static var characterSetCode: KnownName { KnownName(28) }
  @inlinable package static var currencyCodeListVersionID: KnownName { KnownName(25) }
  @inlinable package static var currencyID: KnownName { KnownName(24) }
  @inlinable package static var encodingCode: KnownName { KnownName(27) }
  @inlinable package static var filename: KnownName { KnownName(30) }
  @inlinable package static var format: KnownName { KnownName(18) }
  @inlinable package static var languageID: KnownName { KnownName(14) }
  @inlinable package static var languageLocaleID: KnownName { KnownName(17) }
  @inlinable package static var listAgencyID: KnownName { KnownName(9) }
  @inlinable package static var listAgencyName: KnownName { KnownName(10) }
  @inlinable package static var listID: KnownName { KnownName(8) }
  @inlinable package static var listName: KnownName { KnownName(11) }
  @inlinable package static var listSchemeURI: KnownName { KnownName(16) }
  @inlinable package static var listURI: KnownName { KnownName(15) }
  @inlinable package static var listVersion: KnownName { KnownName(33) }
  @inlinable package static var listVersionID: KnownName { KnownName(12) }
  @inlinable package static var mimeCode: KnownName { KnownName(26) }
  @inlinable package static var name: KnownName { KnownName(13) }
  @inlinable package static var schemeAgencyID: KnownName { KnownName(3) }
  @inlinable package static var schemeAgencyName: KnownName { KnownName(4) }
  @inlinable package static var schemeDataURI: KnownName { KnownName(6) }
  @inlinable package static var schemeID: KnownName { KnownName(1) }
  @inlinable package static var schemeName: KnownName { KnownName(2) }
  @inlinable package static var schemeURI: KnownName { KnownName(7) }
  @inlinable package static var schemeVersionID: KnownName { KnownName(5) }
  @inlinable package static var unitCode: KnownName { KnownName(19) }
  @inlinable package static var unitCodeListAgencyID: KnownName { KnownName(22) }
  @inlinable package static var unitCodeListAgencyIdentifier: KnownName { KnownName(32) }
  @inlinable package static var unitCodeListAgencyName: KnownName { KnownName(23) }
  @inlinable package static var unitCodeListID: KnownName { KnownName(21) }
  @inlinable package static var unitCodeListIdentifier: KnownName { KnownName(31) }
  @inlinable package static var unitCodeListVersionID: KnownName { KnownName(20) }
  @inlinable package static var uri: KnownName { KnownName(29) }
}

enum NameTable {
  /// A namespace and its names, in the order of their numbers.
  static let elements: StaticString = """
    @urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2
    UBLExtensions
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime
    DueDate InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode
    PaymentCurrencyCode PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost LineCountNumeric
    BuyerReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    InvoicePeriod OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference
    StatementDocumentReference OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference
    ProjectReference Signature AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty
    SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms PaymentMeans PaymentTerms
    PrepaidPayment AllowanceCharge TaxExchangeRate PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate
    TaxTotal WithholdingTaxTotal LegalMonetaryTotal InvoiceLine
    @urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2
    UBLExtension
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode Description SalesOrderID
    CustomerReference OrderTypeCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    DocumentReference InvoiceDocumentReference SelfBilledInvoiceDocumentReference CreditNoteDocumentReference
    SelfBilledCreditNoteDocumentReference DebitNoteDocumentReference ReminderDocumentReference BillingReferenceLine
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    DocumentTypeCode DocumentType XPath LanguageID LocaleCode VersionID DocumentStatusCode DocumentDescription
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Attachment ValidityPeriod IssuerParty ResultOfVerification WorkPhaseReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ValidationDate ValidationTime ValidatorID CanonicalizationMethod SignatureMethod
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    SignatoryParty DigitalSignatureAttachment OriginalDocumentReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CustomerAssignedAccountID AdditionalAccountID DataSendingCapability
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Party DespatchContact AccountingContact SellerContact
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    SupplierAssignedAccountID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    DeliveryContact BuyerContact
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID IndustryClassificationCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PartyIdentification PartyName Language PostalAddress PhysicalLocation PartyTaxScheme PartyLegalEntity
    Contact Person AgentParty ServiceProviderParty PowerOfAttorney FinancialAccount
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Quantity MinimumQuantity MaximumQuantity ActualDeliveryDate ActualDeliveryTime LatestDeliveryDate
    LatestDeliveryTime ReleaseID TrackingID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    DeliveryAddress DeliveryLocation AlternativeDeliveryLocation RequestedDeliveryPeriod PromisedDeliveryPeriod
    EstimatedDeliveryPeriod CarrierParty DeliveryParty NotifyParty Despatch MinimumDeliveryUnit
    MaximumDeliveryUnit Shipment
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    SpecialTerms LossRiskResponsibilityCode LossRisk Amount PaymentMeansCode PaymentDueDate PaymentChannelCode
    InstructionID InstructionNote PaymentID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    CardAccount PayerFinancialAccount PayeeFinancialAccount CreditAccount PaymentMandate TradeFinancing
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PaymentMeansID PrepaidPaymentReferenceID ReferenceEventCode SettlementDiscountPercent PenaltySurchargePercent
    PaymentPercent SettlementDiscountAmount PenaltyAmount PaymentTermsDetailsURI InstallmentDueDate
    InvoicingPartyReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    SettlementPeriod PenaltyPeriod ExchangeRate
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PaidAmount ReceivedDate PaidDate PaidTime ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason
    MultiplierFactorNumeric PrepaidIndicator SequenceNumeric BaseAmount PerUnitAmount
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    TaxCategory
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    SourceCurrencyCode SourceCurrencyBaseRate TargetCurrencyCode TargetCurrencyBaseRate ExchangeMarketID
    CalculationRate MathematicOperatorCode Date
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ForeignExchangeContract
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    TaxSubtotal
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount
    PrepaidAmount PayableRoundingAmount PayableAmount PayableAlternativeAmount InvoicedQuantity
    PaymentPurposeCode FreeOfChargeIndicator
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    OrderLineReference DespatchLineReference ReceiptLineReference PricingReference OriginatorParty
    Item Price SubInvoiceLine ItemPriceExtension
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Name
    @urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2
    ExtensionAgencyID ExtensionAgencyName ExtensionVersionID ExtensionAgencyURI ExtensionURI ExtensionReasonCode
    ExtensionReason ExtensionContent
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    EmbeddedDocumentBinaryObject
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ExternalReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ValidationResultCode ValidateProcess ValidateTool ValidateToolVersion WorkPhaseCode WorkPhase
    ProgressPercent
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    WorkOrderDocumentReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Telephone Telefax ElectronicMail
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    OtherCommunication
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    AddressTypeCode AddressFormatCode Postbox Floor Room StreetName AdditionalStreetName BlockName
    BuildingName BuildingNumber InhouseMail Department MarkAttention MarkCare PlotIdentification
    CitySubdivisionName CityName PostalZone CountrySubentity CountrySubentityCode Region District
    TimezoneOffset
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    AddressLine Country LocationCoordinate
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Conditions LocationTypeCode InformationURI
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Address SubsidiaryLocation
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    RegistrationAddress TaxScheme
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    RegistrationDate RegistrationExpirationDate CompanyLegalFormCode CompanyLegalForm SoleProprietorshipIndicator
    CompanyLiquidationStatusCode CorporateStockAmount FullyPaidSharesIndicator
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    CorporateRegistrationScheme HeadOfficeParty ShareholderParty
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    FirstName FamilyName Title MiddleName OtherName NameSuffix JobTitle NationalityID GenderCode
    BirthDate BirthplaceName OrganizationDepartment
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    IdentityDocumentReference ResidenceAddress
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ServiceTypeCode ServiceType
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    NotaryParty WitnessParty MandateDocumentReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    FinancialInstitutionBranch
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    RequestedDespatchDate RequestedDespatchTime EstimatedDespatchDate EstimatedDespatchTime ActualDespatchDate
    ActualDespatchTime GuaranteedDespatchDate GuaranteedDespatchTime Instructions
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    DespatchAddress DespatchLocation DespatchParty EstimatedDespatchPeriod RequestedDespatchPeriod
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    BatchQuantity ConsumerUnitQuantity HazardousRiskIndicator ShippingPriorityLevelCode HandlingCode
    HandlingInstructions Information GrossWeightMeasure NetWeightMeasure NetNetWeightMeasure GrossVolumeMeasure
    NetVolumeMeasure TotalGoodsItemQuantity TotalTransportHandlingUnitQuantity InsuranceValueAmount
    DeclaredCustomsValueAmount DeclaredForCarriageValueAmount DeclaredStatisticsValueAmount FreeOnBoardValueAmount
    SpecialInstructions DeliveryInstructions SplitConsignmentIndicator ConsignmentQuantity
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Consignment GoodsItem ShipmentStage TransportHandlingUnit ReturnAddress OriginAddress FirstArrivalPortLocation
    LastExitPortLocation ExportCountry FreightAllowanceCharge
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PrimaryAccountNumberID NetworkID CardTypeCode ValidityStartDate ExpiryDate IssuerID IssueNumberID
    CV2ID CardChipCode ChipApplicationID HolderName AccountID MandateTypeCode MaximumPaymentInstructionsNumeric
    MaximumPaidAmount SignatureID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PayerParty PaymentReversalPeriod Clause
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    FinancingInstrumentCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    FinancingParty FinancingFinancialAccount
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Percent BaseUnitMeasure TaxExemptionReasonCode TaxExemptionReason TierRange TierRatePercent
    NominationDate NominationTime ContractTypeCode ContractType
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    NominationPeriod ContractualDelivery
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TaxableAmount CalculationSequenceNumeric TransactionCurrencyTaxAmount LineID SalesOrderLineID
    LineStatusCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    OriginalItemLocationQuantity AlternativeConditionPrice
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PackQuantity PackSizeNumeric CatalogueIndicator AdditionalInformation Keyword BrandName ModelName
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    BuyersItemIdentification SellersItemIdentification ManufacturersItemIdentification StandardItemIdentification
    CatalogueItemIdentification AdditionalItemIdentification CatalogueDocumentReference ItemSpecificationDocumentReference
    OriginCountry CommodityClassification TransactionConditions HazardousItem ClassifiedTaxCategory
    AdditionalItemProperty ManufacturerParty InformationContentProviderParty ItemInstance Certificate
    Dimension
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PriceAmount BaseQuantity PriceChangeReason PriceTypeCode PriceType OrderableUnitFactorRate
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PriceList
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    URI DocumentHash HashAlgorithmMethod ExpiryTime MimeCode FormatCode EncodingCode CharacterSetCode
    FileName ChannelCode Channel Value Line IdentificationCode CoordinateSystemCode LatitudeDegreesMeasure
    LatitudeMinutesMeasure LatitudeDirectionCode LongitudeDegreesMeasure LongitudeMinutesMeasure
    LongitudeDirectionCode AltitudeMeasure TaxTypeCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    JurisdictionRegionAddress
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CorporateRegistrationTypeCode PartecipationPercent
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    FinancialInstitution
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CarrierAssignedID ConsigneeAssignedID ConsignorAssignedID FreightForwarderAssignedID BrokerAssignedID
    ContractedCarrierAssignedID PerformingCarrierAssignedID SummaryDescription TotalInvoiceAmount
    TariffDescription TariffCode InsurancePremiumAmount ChargeableWeightMeasure LoadingLengthMeasure
    Remarks AnimalFoodIndicator HumanFoodIndicator LivestockIndicator BulkCargoIndicator ContainerizedIndicator
    GeneralCargoIndicator SpecialSecurityIndicator ThirdPartyPayerIndicator CarrierServiceInstructions
    CustomsClearanceServiceInstructions ForwarderServiceInstructions SpecialServiceInstructions
    SequenceID ConsolidatableIndicator HaulageInstructions LoadingSequenceID ChildConsignmentQuantity
    TotalPackagesQuantity
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ConsolidatedShipment CustomsDeclaration RequestedPickupTransportEvent RequestedDeliveryTransportEvent
    PlannedPickupTransportEvent PlannedDeliveryTransportEvent Status ChildConsignment ConsigneeParty
    ExporterParty ConsignorParty ImporterParty FreightForwarderParty OriginalDespatchParty FinalDeliveryParty
    PerformingCarrierParty SubstituteCarrierParty LogisticsOperatorParty TransportAdvisorParty HazardousItemNotificationParty
    InsuranceParty MortgageHolderParty BillOfLadingHolderParty OriginalDepartureCountry FinalDestinationCountry
    TransitCountry TransportContract TransportEvent OriginalDespatchTransportationService FinalDeliveryTransportationService
    CollectPaymentTerms DisbursementPaymentTerms PrepaidPaymentTerms ExtraAllowanceCharge MainCarriageShipmentStage
    PreCarriageShipmentStage OnCarriageShipmentStage
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    SequenceNumberID ValueAmount PreferenceCriterionCode RequiredCustomsID CustomsStatusCode CustomsTariffQuantity
    CustomsImportClassifiedIndicator ChargeableQuantity ReturnableQuantity TraceID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    GoodsItemContainer Temperature ContainedGoodsItem Pickup MeasurementDimension ContainingPackage
    ShipmentDocumentReference MinimumTemperature MaximumTemperature
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TransportModeCode TransportMeansTypeCode TransitDirectionCode PreCarriageIndicator OnCarriageIndicator
    EstimatedDeliveryDate EstimatedDeliveryTime RequiredDeliveryDate RequiredDeliveryTime SuccessiveSequenceID
    DemurrageInstructions CrewQuantity PassengerQuantity
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    TransitPeriod TransportMeans LoadingPortLocation UnloadingPortLocation TransshipPortLocation
    LoadingTransportEvent ExaminationTransportEvent AvailabilityTransportEvent ExportationTransportEvent
    DischargeTransportEvent WarehousingTransportEvent TakeoverTransportEvent OptionalTakeoverTransportEvent
    DropoffTransportEvent ActualPickupTransportEvent DeliveryTransportEvent ReceiptTransportEvent
    StorageTransportEvent AcceptanceTransportEvent TerminalOperatorParty CustomsAgentParty EstimatedTransitPeriod
    FreightChargeLocation DetentionTransportEvent RequestedDepartureTransportEvent RequestedArrivalTransportEvent
    RequestedWaypointTransportEvent PlannedDepartureTransportEvent PlannedArrivalTransportEvent
    PlannedWaypointTransportEvent ActualDepartureTransportEvent ActualWaypointTransportEvent ActualArrivalTransportEvent
    EstimatedDepartureTransportEvent EstimatedArrivalTransportEvent PassengerPerson DriverPerson
    ReportingPerson CrewMemberPerson SecurityOfficerPerson MasterPerson ShipsSurgeonPerson
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TransportHandlingUnitTypeCode TotalPackageQuantity DamageRemarks ShippingMarks
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    HandlingUnitDespatchLine ActualPackage ReceivedHandlingUnitReceiptLine TransportEquipment HazardousGoodsTransit
    FloorSpaceMeasurementDimension PalletSpaceMeasurementDimension ReferencedShipment Package
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    Content LeadTimeMeasure TradingRestrictions
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ApplicableTerritoryAddress DeliveryUnit ApplicableTaxCategory DependentPriceReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ExtendedID BarcodeSymbologyID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PhysicalAttribute
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    NatureCode CargoTypeCode CommodityCode ItemClassificationCode ActionCode PlacardNotation PlacardEndorsement
    UNDGCode EmergencyProceduresCode MedicalFirstAidGuideCode TechnicalName CategoryName HazardousCategoryCode
    UpperOrangeHazardPlacardID LowerOrangeHazardPlacardID MarkingID HazardClassID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ContactParty SecondaryHazard EmergencyTemperature FlashpointTemperature AdditionalTemperature
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    NameCode TestMethod ValueQuantity ValueQualifier ImportanceCode ListValue
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    UsabilityPeriod ItemPropertyGroup RangeDimension ItemPropertyRange
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ProductTraceID ManufactureDate ManufactureTime BestBeforeDate RegistrationID SerialID
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    LotIdentification
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CertificateTypeCode CertificateType AttributeID Measure MinimumMeasure MaximumMeasure StatusCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PreviousPriceList
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    IdentificationID OccurrenceDate OccurrenceTime TransportEventTypeCode CompletionIndicator
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ReportedShipment CurrentStatus Location Period
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ConditionCode ReferenceDate ReferenceTime StatusReasonCode StatusReason Text IndicationIndicator
    ReliabilityPercent
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Condition
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TransportServiceCode TariffClassCode Priority FreightRateClassCode TransportationServiceDescription
    TransportationServiceDetailsURI
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    SupportedTransportEquipment UnsupportedTransportEquipment SupportedCommodityClassification UnsupportedCommodityClassification
    TotalCapacityDimension ResponsibleTransportServiceProviderParty EnvironmentalEmission EstimatedDurationPeriod
    ScheduledServiceFrequency
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ActualPickupDate ActualPickupTime EarliestPickupDate EarliestPickupTime LatestPickupDate LatestPickupTime
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    PickupLocation PickupParty
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ReturnableMaterialIndicator PackageLevelCode PackagingTypeCode PackingMaterial
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ContainedPackage ContainingTransportEquipment
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    JourneyID RegistrationNationalityID RegistrationNationality DirectionCode TradeServiceCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    Stowage AirTransport RoadTransport RailTransport MaritimeTransport OwnerParty
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    DeliveredQuantity BackorderQuantity BackorderReason OutstandingQuantity OutstandingReason OversupplyQuantity
    ReceivedQuantity ShortQuantity ShortageActionCode RejectedQuantity RejectReasonCode RejectReason
    RejectActionCode QuantityDiscrepancyCode TimingComplaintCode TimingComplaint ReferencedConsignmentID
    TransportEquipmentTypeCode ProviderTypeCode OwnerTypeCode SizeTypeCode DispositionCode FullnessIndicationCode
    RefrigerationOnIndicator ReturnabilityIndicator LegalStatusIndicator AirFlowPercent HumidityPercent
    AnimalFoodApprovedIndicator HumanFoodApprovedIndicator DangerousGoodsApprovedIndicator RefrigeratedIndicator
    Characteristics SpecialTransportRequirements TareWeightMeasure TrackingDeviceCode PowerIndicator
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    TransportEquipmentSeal ProviderParty LoadingProofParty SupplierParty OperatingParty LoadingLocation
    UnloadingLocation StorageLocation PositioningTransportEvent QuarantineTransportEvent PickupTransportEvent
    HandlingTransportEvent ApplicableTransportMeans HaulageTradingTerms PackagedTransportHandlingUnit
    ServiceAllowanceCharge AttachedTransportEquipment ContainedInTransportEquipment
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    TransportEmergencyCardCode PackingCriteriaCode HazardousRegulationCode InhalationToxicityZoneCode
    TransportAuthorizationCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    LocationAddress DependentLineReference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    PositionCode Extension MinimumValue MaximumValue LotNumberID EnvironmentalEmissionTypeCode ValueMeasure
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    EmissionCalculationMethod
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    WeekDayCode LocationID Location AircraftID LicensePlateID TrainID RailCarID VesselID VesselName
    RadioCallSignID ShipsRequirements GrossTonnageMeasure NetTonnageMeasure
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    RegistryCertificateDocumentReference RegistryPortLocation
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    SealIssuerTypeCode Condition SealStatusCode SealingPartyType Reference
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    ApplicableAddress
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CalculationMethodCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    MeasurementFromLocation MeasurementToLocation
    @urn:oasis:names:specification:ubl:schema:xsd:Invoice-2
    Invoice
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    CreditNoteTypeCode
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    DiscrepancyResponse CreditNoteLine
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ReferenceID ResponseCode EffectiveDate EffectiveTime CreditedQuantity
    @urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2
    SubCreditNoteLine
    @urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2
    CreditNote
    @urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100
    ExchangedDocumentContext ExchangedDocument SupplyChainTradeTransaction ValuationBreakdownStatement
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    SpecifiedTransactionID TestIndicator BusinessProcessSpecifiedDocumentContextParameter BIMSpecifiedDocumentContextParameter
    ScenarioSpecifiedDocumentContextParameter ApplicationSpecifiedDocumentContextParameter GuidelineSpecifiedDocumentContextParameter
    SubsetSpecifiedDocumentContextParameter MessageStandardSpecifiedDocumentContextParameter ID
    Name TypeCode IssueDateTime CopyIndicator Purpose ControlRequirementIndicator LanguageID PurposeCode
    RevisionDateTime VersionID GlobalID RevisionID PreviousRevisionID CategoryCode IncludedNote
    EffectiveSpecifiedPeriod IssuerTradeParty IncludedSupplyChainTradeLineItem ApplicableHeaderTradeAgreement
    ApplicableHeaderTradeDelivery ApplicableHeaderTradeSettlement Description MeasurementMethodID
    CreationDateTime DefaultCurrencyCode DefaultLanguageCode Comment RequestedActionCode PriceListID
    ContractualLanguageCode ItemGroupedWorkItem ItemBasicWorkItem TotalCalculatedPrice ChangedRecordedStatus
    CreationSpecifiedBinaryFile ReaderSpecifiedBinaryFile ReferencedSpecifiedBinaryFile
    @urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100
    IndicatorString Indicator
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    Value SpecifiedDocumentVersion
    @urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100
    DateTimeString DateTime
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    Subject ContentCode Content SubjectCode DurationMeasure InclusiveIndicator StartDateTime EndDateTime
    CompleteDateTime OpenIndicator SeasonCode SequenceNumeric StartDateFlexibilityCode ContinuousIndicator
    RoleCode SpecifiedLegalOrganization DefinedTradeContact PostalTradeAddress URIUniversalCommunication
    SpecifiedTaxRegistration EndPointURIUniversalCommunication LogoAssociatedSpecifiedBinaryFile
    DescriptionCode AssociatedDocumentLineDocument SpecifiedTradeProduct SpecifiedLineTradeAgreement
    SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement IncludedSubordinateTradeLineItem Reference
    BuyerReference SellerTradeParty BuyerTradeParty SalesAgentTradeParty BuyerRequisitionerTradeParty
    BuyerAssignedAccountantTradeParty SellerAssignedAccountantTradeParty BuyerTaxRepresentativeTradeParty
    SellerTaxRepresentativeTradeParty ProductEndUserTradeParty ApplicableTradeDeliveryTerms SellerOrderReferencedDocument
    BuyerOrderReferencedDocument QuotationReferencedDocument OrderResponseReferencedDocument ContractReferencedDocument
    DemandForecastReferencedDocument SupplyInstructionReferencedDocument PromotionalDealReferencedDocument
    PriceListReferencedDocument AdditionalReferencedDocument RequisitionerReferencedDocument BuyerAgentTradeParty
    PurchaseConditionsReferencedDocument SpecifiedProcuringProject UltimateCustomerOrderReferencedDocument
    RelatedSupplyChainConsignment ShipToTradeParty UltimateShipToTradeParty ShipFromTradeParty ActualDespatchSupplyChainEvent
    ActualPickUpSupplyChainEvent ActualDeliverySupplyChainEvent ActualReceiptSupplyChainEvent DespatchAdviceReferencedDocument
    ReceivingAdviceReferencedDocument DeliveryNoteReferencedDocument ConsumptionReportReferencedDocument
    PreviousDeliverySupplyChainEvent PackingListReferencedDocument DuePayableAmount CreditorReferenceTypeCode
    CreditorReferenceType CreditorReferenceIssuerID CreditorReferenceID PaymentReference TaxCurrencyCode
    InvoiceCurrencyCode PaymentCurrencyCode InvoiceIssuerReference InvoiceDateTime NextInvoiceDateTime
    CreditReasonCode CreditReason InvoicerTradeParty InvoiceeTradeParty PayeeTradeParty PayerTradeParty
    TaxApplicableTradeCurrencyExchange InvoiceApplicableTradeCurrencyExchange PaymentApplicableTradeCurrencyExchange
    SpecifiedTradeSettlementPaymentMeans ApplicableTradeTax BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge
    SubtotalCalculatedTradeTax SpecifiedLogisticsServiceCharge SpecifiedTradePaymentTerms SpecifiedTradeSettlementHeaderMonetarySummation
    SpecifiedFinancialAdjustment InvoiceReferencedDocument ProFormaInvoiceReferencedDocument LetterOfCreditReferencedDocument
    FactoringAgreementReferencedDocument FactoringListReferencedDocument PayableSpecifiedTradeAccountingAccount
    ReceivableSpecifiedTradeAccountingAccount PurchaseSpecifiedTradeAccountingAccount SalesSpecifiedTradeAccountingAccount
    SpecifiedTradeSettlementFinancialCard SpecifiedAdvancePayment UltimatePayeeTradeParty PrimaryClassificationCode
    AlternativeClassificationCode TotalQuantity Index PriceListItemID ActualWorkItemComplexDescription
    ReferenceID TotalQuantityClassificationCode IndexValue StatusCode ReferenceFileBinaryObject
    TotalQuantityWorkItemQuantityAnalysis UnitCalculatedPrice SubordinateBasicWorkItem ChargeAmount
    RelatedAppliedAllowanceCharge ConditionCode ChangerName ChangedDateTime Title AuthorName FileName
    URIID MIMECode EncodingCode CharacterSetCode IncludedBinaryObject Access SizeMeasure AccessAvailabilitySpecifiedPeriod
    LegalClassificationCode TradingBusinessName AuthorizedLegalRegistration PersonName DepartmentName
    JobTitle Responsibility PersonID TelephoneUniversalCommunication DirectTelephoneUniversalCommunication
    MobileTelephoneUniversalCommunication FaxUniversalCommunication EmailURIUniversalCommunication
    TelexUniversalCommunication VOIPUniversalCommunication InstantMessagingUniversalCommunication
    SpecifiedNote SpecifiedContactPerson PostcodeCode PostOfficeBox BuildingName LineOne LineTwo
    LineThree LineFour LineFive StreetName CityName CitySubDivisionName CountryID CountryName CountrySubDivisionID
    CountrySubDivisionName AttentionOf CareOf BuildingNumber AdditionalStreetName ChannelCode CompleteNumber
    AssociatedRegisteredTax LineID ParentLineID LineStatusCode LineStatusReasonCode SellerAssignedID
    BuyerAssignedID ManufacturerAssignedID TradeName NetWeightMeasure GrossWeightMeasure ProductGroupID
    EndItemTypeCode EndItemName AreaDensityMeasure UseDescription BrandName SubBrandName DrainedNetWeightMeasure
    VariableMeasureIndicator ColourCode ColourDescription Designation FormattedCancellationAnnouncedLaunchDateTime
    FormattedLatestProductDataChangeDateTime ApplicableProductCharacteristic ApplicableMaterialGoodsCharacteristic
    DesignatedProductClassification IndividualTradeProductInstance CertificationEvidenceReferenceReferencedDocument
    InspectionReferenceReferencedDocument OriginTradeCountry LinearSpatialDimension MinimumLinearSpatialDimension
    MaximumLinearSpatialDimension ManufacturerTradeParty PresentationSpecifiedBinaryFile MSDSReferenceReferencedDocument
    AdditionalReferenceReferencedDocument LegalRightsOwnerTradeParty BrandOwnerTradeParty IncludedReferencedProduct
    InformationNote GrossPriceProductTradePrice NetPriceProductTradePrice ItemSellerTradeParty ItemBuyerTradeParty
    IncludedSpecifiedMarketplace RequestedQuantity ReceivedQuantity BilledQuantity ChargeFreeQuantity
    PackageQuantity ProductUnitQuantity PerPackageUnitQuantity TheoreticalWeightMeasure DespatchedQuantity
    SpecifiedDeliveryAdjustment IncludedSupplyChainPackaging RequestedDeliverySupplyChainEvent TotalAdjustmentAmount
    DiscountIndicator SpecifiedTradeSettlementLineMonetarySummation SpecifiedReferencedProduct ApplicableTradeProduct
    SpecifiedSubordinateLineTradeAgreement SpecifiedSubordinateLineTradeDelivery SpecifiedSubordinateLineTradeSettlement
    DeliveryTypeCode RelevantTradeLocation IssuerAssignedID AttachmentBinaryObject Information ReferenceTypeCode
    SectionName FormattedIssueDateTime AttachedSpecifiedBinaryFile GrossVolumeMeasure InsurancePremiumAmount
    AssociatedInvoiceAmount TotalChargeAmount DeclaredValueForCustomsAmount ConsignorTradeParty
    ConsigneeTradeParty CarrierTradeParty FreightForwarderTradeParty DeliveryTradeParty CustomsImportAgentTradeParty
    CustomsExportAgentTradeParty GroupingCentreTradeParty TransportContractReferencedDocument AssociatedReferencedDocument
    IncludedSupplyChainConsignmentItem UtilizedLogisticsTransportEquipment SpecifiedLogisticsTransportMovement
    OccurrenceDateTime DescriptionBinaryObject UnitQuantity LatestOccurrenceDateTime EarliestOccurrenceDateTime
    OccurrenceSpecifiedPeriod OccurrenceLogisticsLocation SourceCurrencyCode SourceUnitBasisNumeric
    TargetCurrencyCode TargetUnitBaseNumeric MarketID ConversionRate ConversionRateDateTime PaymentChannelCode
    GuaranteeMethodCode PaymentMethodCode ApplicableTradeSettlementFinancialCard PayerPartyDebtorFinancialAccount
    PayeePartyCreditorFinancialAccount PayerSpecifiedDebtorFinancialInstitution PayeeSpecifiedCreditorFinancialInstitution
    CalculatedAmount ExemptionReason CalculatedRate CalculationSequenceNumeric BasisQuantity BasisAmount
    UnitBasisAmount LineTotalBasisAmount AllowanceChargeBasisAmount CurrencyCode Jurisdiction CustomsDutyIndicator
    ExemptionReasonCode TaxBasisAllowanceRate TaxPointDate Type InformationAmount CategoryName DueDateTypeCode
    RateApplicablePercent SpecifiedTradeAccountingAccount ServiceSupplyTradeCountry BuyerRepayableTaxSpecifiedTradeAccountingAccount
    SellerPayableTaxSpecifiedTradeAccountingAccount SellerRefundableTaxSpecifiedTradeAccountingAccount
    BuyerDeductibleTaxSpecifiedTradeAccountingAccount BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount
    PlaceApplicableTradeLocation ChargeIndicator CalculationPercent PrepaidIndicator ActualAmount
    ReasonCode Reason CategoryTradeTax ActualTradeCurrencyExchange PaymentArrangementCode TariffClassCode
    ChargeCategoryCode ServiceCategoryCode DisbursementAmount AppliedAmount AllowanceCharge PayingPartyRoleCode
    CalculationBasisCode CalculationBasis TransportPaymentMethodCode PaymentPlaceLogisticsLocation
    AppliedFromLogisticsLocation AppliedToLogisticsLocation AppliedTradeTax FromEventCode SettlementPeriodMeasure
    DueDateDateTime InstructionTypeCode DirectDebitMandateID PartialPaymentPercent PaymentMeansID
    PartialPaymentAmount ApplicableTradePaymentPenaltyTerms ApplicableTradePaymentDiscountTerms
    LineTotalAmount ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount RoundingAmount
    GrandTotalAmount TotalPrepaidAmount TotalDiscountAmount TotalAllowanceChargeAmount RetailValueExcludingTaxInformationAmount
    TotalDepositFeeInformationAmount ProductValueExcludingTobaccoTaxInformationAmount TotalRetailValueInformationAmount
    GrossLineTotalAmount NetLineTotalAmount NetIncludingTaxesLineTotalAmount ActualQuantity ActualDateTime
    ClaimRelatedTradeParty InvoiceReferenceReferencedDocument SetTriggerCode AmountTypeCode CostReferenceDimensionPattern
    MicrochipIndicator CardholderName ExpiryDate VerificationNumeric ValidFromDateTime CreditLimitAmount
    CreditAvailableAmount InterestRatePercent IssuingCompanyName PaidAmount FormattedReceivedDateTime
    IncludedTradeTax Abstract RequestingSpecificationQuery RespondingSpecificationResponse SubsetWorkItemComplexDescription
    ActualQuantityPercent ActualQuantityWorkItemDimension BreakdownWorkItemQuantityAnalysis CategoryAppliedTax
    GivenName MiddleName FamilyName
    @urn:un:unece:uncefact:data:standard:QualifiedDataType:100
    DateTimeString
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    ValueMeasure MeasurementMethodCode ValueCode ValueDateTime ValueIndicator ContentTypeCode ValueSpecifiedBinaryFile
    ApplicableProductCharacteristicCondition ApplicableReferencedStandard ProportionalConstituentPercent
    AbsolutePresenceWeightMeasure AbsolutePresenceVolumeMeasure SystemID SystemName ClassCode ClassName
    SubClassCode ClassProductCharacteristic GlobalSerialID BatchID KanbanID SupplierAssignedSerialID
    BestBeforeDateTime ExpiryDateTime SellByDateTime SerialID RegistrationID ProductionSupplyChainEvent
    PackagingSupplyChainEvent SubordinateTradeCountrySubDivision WidthMeasure LengthMeasure HeightMeasure
    DiameterMeasure IndustryAssignedID RelationshipTypeCode MinimumQuantity MaximumQuantity ChangeReason
    OrderUnitConversionFactorNumeric AppliedTradeAllowanceCharge ValiditySpecifiedPeriod DeliveryTradeLocation
    TradeComparisonReferencePrice VirtualIndicator WebsiteURIID SalesMethodCode OrderingAvailablePeriod
    DisposalMethodCode WeightMeasure MaximumStackabilityQuantity MaximumStackabilityWeightMeasure
    CustomerFacingTotalUnitQuantity LayerTotalUnitQuantity ContentLayerQuantity SpecifiedPackagingMarking
    ApplicableDisposalInstructions ApplicableReturnableAssetInstructions ProductWeightLossInformationAmount
    TypeExtensionCode DeclaredValueForStatisticsAmount InvoiceAmount TariffQuantity NatureIdentificationTransportCargo
    LoadingLengthMeasure CharacteristicCode UsedCapacityCode StageCode ModeCode Mode UsedLogisticsTransportMeans
    PhysicalGeographicalCoordinate IBANID AccountName ProprietaryID BICID ClearingSystemName CHIPSUniversalID
    NewZealandNCCID IrishNSCID UKSortCodeID CHIPSParticipantID SwissBCID FedwireRoutingNumberID
    PortugueseNCCID RussianCentralBankID ItalianDomesticID AustrianBankleitzahlID CanadianPaymentsAssociationID
    SICID GermanBankleitzahlID SpanishDomesticInterbankingID SouthAfricanNCCID HongKongBankID AustralianBSBID
    IndianFinancialSystemID HellenicBankID PolishNationalClearingID JapanFinancialInstitutionCommonID
    LocationFinancialInstitutionAddress SubDivisionBranchFinancialInstitution
    @urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100
    DateString Date
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    BasisDateTime BasisPeriodMeasure ActualPenaltyAmount ActualDiscountAmount QueryID ComponentWorkItemDimension
    ElementVersionID PartID AgencyID NetPriceIndicator ComparisonMethodCode ContentDateTime ContentAmount
    BarcodeTypeCode AutomaticDataCaptureMethodTypeCode MaterialID RecyclingDescriptionCode RecyclingProcedure
    TermsAndConditionsDescription TermsAndConditionsDescriptionCode DepositValueSpecifiedAmount
    DepositValueValiditySpecifiedPeriod Identification OperationalCategoryCode StatisticalClassificationCode
    OwnerTradeParty AltitudeMeasure LatitudeMeasure LongitudeMeasure CityID
    @urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100
    CrossIndustryInvoice
    @urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2
    ValidityPeriod PriceList
    @urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100
    ValuationBreakdownStatement
    """

  static let attributes: StaticString = """
    schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI languageLocaleID format unitCode unitCodeListVersionID unitCodeListID unitCodeListAgencyID unitCodeListAgencyName currencyID currencyCodeListVersionID mimeCode encodingCode characterSetCode uri filename unitCodeListIdentifier unitCodeListAgencyIdentifier listVersion
    """
}
