/// The smallest year that can be settled: one region, its employer and one member. Tests change what they are about.
package enum SmallYear {
  /// `vereinbarung.yaml`
  package static let agreement = """
    jahr: 2025
    rechnungsdatum: 27.02.2026
    zahlungsziel_tage: 30
    vereinbarung: {name: Vereinbarung, vorhaben: Case-Management, foerderung: KIM, kuerzel: CM, kreis: Kreis Coesfeld}
    regionen:
      - {name: Nord, arbeitgeber: "05558012", mitglieder: ["05558008"], stellen: "2,5", schluessel: gleich}
    foerdersaetze:
      - {ab: 01.01.2022, eur_je_vzae_jahr: "55.000,00", quelle: Bescheid}
    foerderung_basis: bewilligt
    anteilig: begonnen
    deckel: personalkosten
    foerderwegfall: {ab: nie, umlage: region}
    ueberdeckung: fehler
    verwaltungspauschale_eur_je_vzae_jahr: "1.200,00"
    kleingruppe: zusammenfassen
    texte: {absender: Fachbereich, gruss: Gruß, unterschrift: Im Auftrag}
    vorlagen:
      - fuer: alle
        federfuehrung: 50
        datum: 02.03.2026
        produkte: [50.01]
        art: Kenntnisnahme
        beratungsfolge: [{gremium: Ausschuss, sitzungsdatum: 19.03.2026}]
    aufbewahrung: {jahre: 10, grund: KomHVO}

    """

  /// `kommunen.csv`
  package static let municipalities = """
    ags;ars;name;art;region;rolle;strasse;plz;ort;einwohner;leitweg_id;email;telefon;ansprechstelle;iban;kontoinhaber
    05558012;055580012012;Coesfeld;Stadt;Nord;Arbeitgeber;Markt 8;48653;Coesfeld;36198;055580012012-DEMO01-52;\
    rechnung@coesfeld.example;+49 2500 1002;Finanzen;DE34400000005100220502;Stadt Coesfeld
    05558008;055580008008;Billerbeck;Stadt;Nord;Mitglied;Markt 1;48727;Billerbeck;11491;055580008008-DEMO01-44;\
    rechnung@billerbeck.example;+49 2500 1001;Finanzen;;

    """
}
