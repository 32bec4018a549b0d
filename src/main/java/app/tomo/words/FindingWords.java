package app.tomo.words;

import app.tomo.model.Exit;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.finding.UnitFlaw;
import app.tomo.model.unit.Hardening.Weakness;

import org.jspecify.annotations.Nullable;

/// What a diagnosis found, in words: what it is, why the daemon suffers from it, and what can be done.
public final class FindingWords {
    private final Phrases phrases;
    private final Phrases problems;
    private final FaultWords faults;
    private final ScopeWords scopes;
    private final ExitWords exits;
    private final UnitWords units;

    FindingWords(
            Phrases phrases,
            Phrases problems,
            FaultWords faults,
            ScopeWords scopes,
            ExitWords exits,
            UnitWords units) {
        this.phrases = phrases;
        this.problems = problems;
        this.faults = faults;
        this.scopes = scopes;
        this.exits = exits;
        this.units = units;
    }

    /// What a person is told of it: title, sentence and repairs.
    ///
    /// @param scope of the daemon that was looked at
    /// @param unit its name
    public FindingText of(Finding finding, Scope scope, String unit) {
        return new FindingText(
                title(finding),
                sentence(finding, scope, unit),
                finding.repairs().stream().map(this::repair).toList());
    }

    /// `No access to /dev/uinput`.
    public String title(Finding finding) {
        UnitFlaw flaw = flaw(finding);
        return flaw == null ? phrases.of("title." + key(finding)) : phrases.of("flaw." + flaw.id());
    }

    /// What is so, and why.
    public String sentence(Finding finding, Scope scope, String unit) {
        UnitFlaw flaw = flaw(finding);
        if (flaw != null) {
            Weakness weakness = flaw.weakness();
            return weakness == null
                    ? phrases.of("flaw." + flaw.id() + ".why")
                    : units.weakness(weakness);
        }
        String why = "why." + key(finding);
        return phrases.has(why)
                ? ProblemWords.closed(say(phrases, why, finding, scope, unit))
                : ProblemWords.closed(
                        say(problems, finding.id().id() + ".what", finding, scope, unit));
    }

    /// There is no other port to be chosen where nobody has it any more.
    private static String key(Finding finding) {
        String id = finding.id().id();
        boolean freed =
                finding.id() == ProblemId.PORT_TAKEN
                        && !finding.repairs().contains(Repair.CHOOSE_PORT);
        return freed ? id + ".freed" : id;
    }

    private String say(Phrases from, String key, Finding finding, Scope here, String unit) {
        boolean elsewhere =
                finding.id() == ProblemId.WRONG_SCOPE || finding.id() == ProblemId.UNIT_IN_BOTH;
        Scope scope = elsewhere ? other(here) : here;
        boolean seen = !finding.by().isEmpty() && from.has(key + ".by");
        return from.named(
                seen ? key + ".by" : key,
                subject(finding),
                unit,
                scopes.manager(scope),
                scopes.bus(scope),
                scopes.command(scope),
                "",
                scopes.manager(here),
                finding.by());
    }

    private static Scope other(Scope scope) {
        return scope == Scope.SYSTEM ? Scope.USER : Scope.SYSTEM;
    }

    /// For a fault in the config its place and reason, for an end what it means.
    private String subject(Finding finding) {
        if (finding.fault() != null) {
            return faults.of(finding.fault());
        }
        String subject = finding.subject();
        boolean number = !subject.isEmpty() && subject.chars().allMatch(Character::isDigit);
        if (!number || subject.length() > 5) {
            return number ? "" : subject;
        }
        return switch (finding.id()) {
            case KILLED -> exits.of(new Exit.Signalled(Integer.parseInt(subject), false));
            case UNEXPLAINED_EXIT, UNIT_SETUP ->
                    exits.of(new Exit.Exited(Integer.parseInt(subject)));
            default -> "";
        };
    }

    private static @Nullable UnitFlaw flaw(Finding finding) {
        return finding.id() == ProblemId.UNIT_WEAK ? UnitFlaw.named(finding.subject()) : null;
    }

    /// `Load the kernel’s module uinput`.
    public String repair(Repair repair) {
        return phrases.of("repair." + repair.id());
    }

    /// How sure it is, in a word.
    public String confidence(Confidence confidence) {
        return phrases.of("confidence." + confidence.id());
    }
}
