package app.tomo.model.finding;

import app.tomo.model.ConfigFault;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A failure that is there, without a word for a person: those are made in `app.tomo.words`.
///
/// @param subject the name that the sentence is about (a keyboard, a port, a path), or empty
/// @param by who may have done it (`evsieve (PID 4127)`), as far as that is seen, or empty
/// @param fault the place in the config, where it is one; else null
/// @param evidence what shows it, as the machine said it
/// @param repairs what can be done, the best first
public record Finding(
        ProblemId id,
        Confidence confidence,
        Severity severity,
        String subject,
        String by,
        @Nullable ConfigFault fault,
        List<String> evidence,
        List<Repair> repairs) {
    /// One that nobody is seen to have done.
    public Finding(
            ProblemId id,
            Confidence confidence,
            Severity severity,
            String subject,
            @Nullable ConfigFault fault,
            List<String> evidence,
            List<Repair> repairs) {
        this(id, confidence, severity, subject, "", fault, evidence, repairs);
    }

    public Finding {
        evidence = List.copyOf(evidence);
        repairs = List.copyOf(repairs);
    }
}
