package app.tomo.simulator.script;

/// A word that is not of the form that its place in a line asks for.
final class Misfit extends Exception {
    private static final long serialVersionUID = 1;

    final Complaint.Kind kind;
    final String word;

    Misfit(Complaint.Kind kind, String word) {
        super(word);
        this.kind = kind;
        this.word = word;
    }
}
