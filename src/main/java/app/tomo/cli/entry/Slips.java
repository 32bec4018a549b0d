package app.tomo.cli.entry;

/// How far a word that was typed is from one that was meant. Pure.
final class Slips {
    private Slips() {}

    /// How many letters have to be put in, left out or changed to make one of the other (Levenshtein's distance).
    static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
