package app.tomo.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a person was told without having asked, and what was held back, oldest first. Immutable and bounded.
public record NoticeHistory(List<NoticeRecord> records) {
    public static final NoticeHistory NONE = new NoticeHistory(List.of());

    public NoticeHistory {
        records = List.copyOf(records);
    }

    /// With that one, which may be a change of the newest of its incident. The oldest make room.
    NoticeHistory with(NoticeRecord next, int most) {
        int last = newestOf(next.incident());
        List<NoticeRecord> all = new ArrayList<>(records);
        if (last < 0 || !records.get(last).isChangedBy(next)) {
            all.add(next);
        } else if (records.get(last).matter().equals(next.matter())) {
            return this;
        } else {
            all.set(last, records.get(last).changed(next));
        }
        return new NoticeHistory(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /// Without what is older than that.
    NoticeHistory since(Instant oldest) {
        return records.stream().noneMatch(record -> record.at().isBefore(oldest))
                ? this
                : new NoticeHistory(
                        records.stream().filter(each -> !each.at().isBefore(oldest)).toList());
    }

    NoticeHistory shifted(Duration by) {
        return new NoticeHistory(records.stream().map(each -> each.shifted(by)).toList());
    }

    boolean knows(long incident) {
        return newestOf(incident) >= 0;
    }

    private int newestOf(long incident) {
        for (int i = records.size() - 1; i >= 0; i--) {
            if (records.get(i).incident() == incident) {
                return i;
            }
        }
        return -1;
    }
}
