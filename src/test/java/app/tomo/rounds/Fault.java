package app.tomo.rounds;

/// Something that goes wrong, and is put right again. Before and after it the daemon is well and Tomo says so.
interface Fault {
    /// What the table calls it.
    String title();

    void play(Scene scene) throws Exception;
}
