package app.tomo.kanata;

/// What the daemon's refusals mean. Its words are all there is to tell them apart.
final class Refusals {
    private static final String FROM_1_10 = "unknown variant";
    private static final String UP_TO_1_9 = "you sent an invalid message";

    private Refusals() {}

    /// Whether this daemon has no such command. Up to 1.9 it says the same of JSON that it cannot read, which Tomo does not
    /// send.
    static boolean unknownCommand(String why) {
        return why.contains(FROM_1_10) || why.contains(UP_TO_1_9);
    }
}
