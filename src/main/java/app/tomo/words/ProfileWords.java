package app.tomo.words;

import java.util.List;

/// The person's profiles: each a Tomo of its own.
public final class ProfileWords {
    private final Phrases phrases;

    ProfileWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// One line of the list, where no Tomo runs for it.
    ///
    /// @param what it looks after, as in `kanata.service (yours)`
    public String line(String name, String what) {
        return phrases.of("line", name, what);
    }

    /// The same where one does.
    ///
    /// @param state what that says of its daemon
    public String line(String name, String what, String state) {
        return phrases.of("line.runs", name, what, state);
    }

    public String of(ProfileLabel label) {
        return phrases.of(label.key());
    }

    /// An entry of the menu.
    ///
    /// @param state what its Tomo says of its daemon; empty where none runs
    public String entry(String name, String state) {
        return state.isEmpty() ? phrases.of("entry.off", name) : phrases.of("entry", name, state);
    }

    /// What the button does, for a screen reader.
    public String open(String name) {
        return phrases.of("entry.off", name);
    }

    /// No profile can be called so.
    public String badName(String name) {
        return phrases.of("bad-name", name);
    }

    /// There is one of that name.
    public String taken(String name) {
        return phrases.of("taken", name);
    }

    public String unknown(String name, List<String> known) {
        return phrases.of("unknown", name, String.join(", ", known));
    }

    /// It was made.
    ///
    /// @param what it looks after, as in `kanata-left.service (yours)`
    public String made(String name, String what, String port) {
        return phrases.of("made", name, what, port);
    }

    /// The unit that was written for it.
    public String wroteUnit(String file) {
        return phrases.of("wrote-unit", file);
    }

    /// The config that was written for it, or that it uses.
    public String usesConfig(String config, boolean fresh) {
        return phrases.of(fresh ? "wrote-config" : "uses-config", config);
    }

    public String opened(String name) {
        return phrases.of("opened", name);
    }

    /// Its Tomo was started, and ended.
    public String endedAtOnce(String name, int status) {
        return phrases.of("ended-at-once", name, status);
    }

    /// Its Tomo was started, and does not answer.
    public String silent(String name) {
        return phrases.of("silent", name);
    }

    /// Its Tomo cannot be started.
    ///
    /// @param why in the machine's words
    public String unstartable(String name, String why) {
        return phrases.of("unstartable", name, why);
    }

    public String removed(String name) {
        return phrases.of("removed", name);
    }

    /// What goes with it, before the question.
    public String goes(String what) {
        return phrases.of("goes", what);
    }

    /// It cannot be removed while its Tomo runs.
    public String running(String name) {
        return phrases.of("running", name);
    }

    public String notDefault() {
        return phrases.of("not-default");
    }

    public String unwritten(String why) {
        return phrases.of("unwritten", why);
    }

    /// The port is another profile's already.
    public String portTaken(String port, String name) {
        return phrases.of("port-taken", port, name);
    }

    /// The unit is another profile's already.
    public String unitTaken(String unit, String name) {
        return phrases.of("unit-taken", unit, name);
    }

    public String question() {
        return phrases.of("question");
    }

    public String notAsked() {
        return phrases.of("not-asked");
    }

    public String notDone() {
        return phrases.of("not-done");
    }

    /// How to have more than one.
    public String only() {
        return phrases.of("only");
    }
}
