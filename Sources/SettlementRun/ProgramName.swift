/// Name and version of the program, as it stands in lauf.json and on the index.
package let programName = "abrechnung 0.1.0"
