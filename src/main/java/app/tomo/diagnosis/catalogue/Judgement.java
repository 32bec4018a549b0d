package app.tomo.diagnosis.catalogue;

import app.tomo.model.ConfigFault;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the observations say of one failure.
public sealed interface Judgement {
    Judgement NOT_APPLICABLE = new NotApplicable();

    /// It is not so, as these show.
    static Judgement ruledOut(String... evidence) {
        return new RuledOut(List.of(evidence));
    }

    /// Nobody can tell.
    static Judgement undecided(String... missing) {
        return new Undecided(List.of(missing));
    }

    /// It is so.
    ///
    /// @param severity BROKEN where the daemon does not do its work for it, else WARNING
    /// @param subject the name that the sentence is about, or empty
    /// @param by who may have done it, as far as that is seen, or empty
    /// @param fault the place in the config, where it is one; else null
    /// @param evidence what shows it, as the machine said it; never empty
    record Found(
            Confidence confidence,
            Severity severity,
            String subject,
            String by,
            @Nullable ConfigFault fault,
            List<String> evidence)
            implements Judgement {
        Found(
                Confidence confidence,
                Severity severity,
                String subject,
                @Nullable ConfigFault fault,
                List<String> evidence) {
            this(confidence, severity, subject, "", fault, evidence);
        }

        public Found {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a finding without evidence");
            }
        }
    }

    /// It is not so.
    ///
    /// @param evidence what shows that; never empty
    record RuledOut(List<String> evidence) implements Judgement {
        public RuledOut {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("ruled out without evidence");
            }
        }
    }

    /// The evidence does not decide.
    ///
    /// @param missing what could not be observed, as evidence
    record Undecided(List<String> missing) implements Judgement {
        public Undecided {
            missing = List.copyOf(missing);
        }
    }

    /// It cannot happen here: another platform, or another way of running the daemon.
    record NotApplicable() implements Judgement {}
}
