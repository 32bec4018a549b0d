package app.tomo.diagnosis.recovery;

import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import java.util.List;

/// The steps that give the daemon a config that it accepts. Pure.
record ConfigSteps(RecoverySurvey survey, StepMaker maker) {
    /// Goes back to the version that is known to work; what the file has now is kept, so that it can be taken back. None where
    /// that cannot be: no text is kept of a file that is none.
    List<RecoveryStep> restored() {
        RecoverySurvey.Config config = survey.config();
        RecoverySurvey.GoodVersion good = config.good();
        String now = config.now() == null ? "" : config.now();
        if (good == null || config.closed() || good.text().equals(now)) {
            return List.of();
        }
        return List.of(
                maker.own(
                        "restore-config",
                        new RecoveryAct.RestoreConfig(config.path(), good.id()),
                        UnifiedDiff.of(
                                TextDiff.between(now, good.text()), config.path(), config.path()),
                        config.now() != null));
    }

    /// Writes a first one, where there is none.
    List<RecoveryStep> made() {
        RecoverySurvey.Config config = survey.config();
        if (config.path().isEmpty() || config.closed() || config.now() != null) {
            return List.of();
        }
        return List.of(
                maker.own(
                        "make-config",
                        new RecoveryAct.MakeConfig(config.path(), config.first()),
                        config.first().lines().toList(),
                        true));
    }

    List<RecoveryStep> restoredOrMade() {
        List<RecoveryStep> restored = restored();
        return restored.isEmpty() ? made() : restored;
    }
}
