package app.tomo.words;

import app.tomo.model.Owner;
import app.tomo.model.Scope;

/// A daemon that somebody else started changes hands: what would be done, and what it came to.
public final class AdoptWords {
    /// Sentences without a hole.
    public enum Sentence {
        ENABLE,
        UNDO,
        QUESTION,
        NOT_DONE,
        NOT_ASKED,
        NONE,
        NO_MANAGER,
        APP_RUNS,
        CHANGED,
        START_CHILD,
        DONE_CHILD,
        STAYS,
        STAYS_NOW
    }

    /// One step of a plan.
    ///
    /// @param file what is written with it, or run, as the machine reads it; empty for nothing
    public record Step(String text, String file) {}

    private final Phrases phrases;
    private final OwnerWords owners;

    AdoptWords(Phrases phrases, OwnerWords owners) {
        this.phrases = phrases;
        this.owners = owners;
    }

    public String of(Sentence sentence) {
        return phrases.of(
                switch (sentence) {
                    case ENABLE -> "enable";
                    case UNDO -> "undo";
                    case QUESTION -> "question";
                    case NOT_DONE -> "not-done";
                    case NOT_ASKED -> "not-asked";
                    case NONE -> "none";
                    case NO_MANAGER -> "no-manager";
                    case APP_RUNS -> "app-runs";
                    case CHANGED -> "changed";
                    case START_CHILD -> "start.child";
                    case DONE_CHILD -> "done.child.kept";
                    case STAYS -> "stays";
                    case STAYS_NOW -> "stays.now";
                });
    }

    public String step(int number, String text) {
        return phrases.of("step", Integer.toString(number), text);
    }

    public String write(String file) {
        return phrases.of("write", file);
    }

    public String end(Owner owner) {
        return phrases.of("end", owners.process(owner));
    }

    /// The last step of having the person's systemd take over.
    public String startUnit(String unit) {
        return phrases.of("start.user", unit);
    }

    /// Some unit runs it already: a service manager need not be found for it.
    public String hasUnit(Owner owner, Scope manager) {
        return phrases.of("has-unit", owners.process(owner), owner.unit(), manager.id());
    }

    public String notYours(Owner owner) {
        return phrases.of("not-yours", owners.process(owner), owner.user());
    }

    public String notKnown(Owner owner) {
        return phrases.of("not-known", owners.process(owner));
    }

    public String noPort(Owner owner) {
        return phrases.of("no-port", owners.process(owner));
    }

    public String unitThere(String unit) {
        return phrases.of("unit-there", unit);
    }

    /// It could not even be prepared.
    ///
    /// @param why the machine's words
    public String refused(String why) {
        return phrases.of("refused", why);
    }

    /// The person's systemd took over.
    public String doneUnit(String unit) {
        return phrases.of("done.user", unit);
    }

    /// Tomo took over, and could not remember it.
    ///
    /// @param command what starts Tomo again
    public String doneChild(String command) {
        return phrases.of("done.child", command);
    }

    /// It did not, and runs again as before.
    public String undone(String why) {
        return phrases.of("undone", why);
    }

    /// It did not, and does not run any more either.
    ///
    /// @param command what starts it
    public String lost(String why, String command) {
        return phrases.of("undone.not", why, command);
    }
}
