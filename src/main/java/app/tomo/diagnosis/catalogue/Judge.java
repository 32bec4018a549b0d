package app.tomo.diagnosis.catalogue;

/// Says of one failure whether it is there. Pure, and total: whatever was observed, it answers.
@FunctionalInterface
interface Judge {
    Judgement judge(Case all);
}
