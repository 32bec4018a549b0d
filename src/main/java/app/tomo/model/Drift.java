package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Whether the config that the daemon runs is the one on disk. What a process read is what was there when it was started or
/// last confirmed a reload: what the disk says was changed later it has not read. Immutable.
///
/// @param number of the newest look: what an older one found is dropped
/// @param loadedAt when the daemon read its config; null where that is not known
/// @param seenAt since when this daemon has been followed: what changes later it has not read either
/// @param pid the process that it is about; [ServiceStatus#NO_PID] where it is not known
/// @param running what the daemon runs; null where it is not known
/// @param disk what is there; null where nobody has looked, or it cannot be read
/// @param looking whether a look is under way
/// @param due when to look next
/// @param noted the hash that was last noted as known to work, or was asked to be loaded; null for none
/// @param offered the hash for which Tomo itself asked to apply it, so that it does so once; null for none
/// @param needs options that differ from what the process was started with, and take a restart
/// @param changes what differs, by file; empty where nothing does, or where it is not known what the daemon read
public record Drift(
        long number,
        @Nullable Instant loadedAt,
        @Nullable Instant seenAt,
        long pid,
        @Nullable Fingerprint running,
        @Nullable Fingerprint disk,
        boolean looking,
        Instant due,
        @Nullable String noted,
        @Nullable String offered,
        List<String> needs,
        List<ConfigChange> changes) {
    public Drift {
        needs = List.copyOf(needs);
        changes = List.copyOf(changes);
    }

    /// Nobody has looked.
    public static Drift atStart(Instant now) {
        return new Drift(
                0,
                null,
                null,
                ServiceStatus.NO_PID,
                null,
                null,
                false,
                now,
                null,
                null,
                List.of(),
                List.of());
    }

    /// Whether what the daemon runs is not what is on disk.
    public Truth drifted() {
        if (disk == null || (loadedAt == null && seenAt == null)) {
            return Truth.UNKNOWN;
        }
        if (running != null) {
            return Truth.of(!running.hash().equals(disk.hash()));
        }
        Instant changed = disk.changedAt();
        Instant read = loadedAt == null ? seenAt : loadedAt;
        if (changed == null || read == null) {
            return Truth.UNKNOWN;
        }
        return changed.isAfter(read) ? Truth.YES : loadedAt == null ? Truth.UNKNOWN : Truth.NO;
    }

    /// Since when they differ, as the disk has it; null where they do not, or it is not known.
    public @Nullable Instant since() {
        return disk != null && drifted() == Truth.YES ? disk.changedAt() : null;
    }

    /// The file that was changed last, the main one or an include; null where they do not differ.
    public @Nullable String file() {
        return disk != null && drifted() == Truth.YES ? disk.newest() : null;
    }

    /// What an earlier Tomo knew of a process, which may be another one than the one that answers.
    Drift recalling(Loaded known) {
        return new Drift(
                number,
                known.at(),
                known.at(),
                known.pid(),
                known.config(),
                null,
                false,
                due,
                noted,
                offered,
                List.of(),
                List.of());
    }

    Drift asking(Instant next) {
        return new Drift(
                number + 1,
                loadedAt,
                seenAt,
                pid,
                running,
                disk,
                true,
                next,
                noted,
                offered,
                needs,
                changes);
    }

    Drift dueAt(Instant next) {
        return new Drift(
                number, loadedAt, seenAt, pid, running, disk, looking, next, noted, offered, needs,
                changes);
    }

    /// Another process, or another config that the same one read.
    Drift loaded(@Nullable Instant at, long process, Instant now) {
        return new Drift(
                number, at, now, process, null, null, false, now, noted, offered, List.of(),
                List.of());
    }

    Drift found(@Nullable Fingerprint now) {
        boolean same = now != null && disk != null && now.hash().equals(disk.hash());
        Drift next = with(running, now, same ? changes : List.of());
        boolean first = running == null && now != null && next.drifted() == Truth.NO;
        return first ? with(now, now, List.of()) : next;
    }

    private Drift with(
            @Nullable Fingerprint read, @Nullable Fingerprint now, List<ConfigChange> differing) {
        return new Drift(
                number, loadedAt, seenAt, pid, read, now, false, due, noted, offered, needs,
                differing);
    }

    /// How many lines differ in all; 0 where that is not known.
    public int lines() {
        return changes.stream().mapToInt(ConfigChange::lines).sum();
    }

    /// The same, of which that takes a restart.
    Drift needing(List<String> options) {
        return new Drift(
                number, loadedAt, seenAt, pid, running, disk, looking, due, noted, offered, options,
                changes);
    }

    /// What differs between what runs and that content of the disk.
    Drift compared(String content, List<ConfigChange> differing) {
        boolean newest = disk != null && disk.hash().equals(content) && drifted() == Truth.YES;
        return newest
                ? new Drift(
                        number, loadedAt, seenAt, pid, running, disk, looking, due, noted, offered,
                        needs, differing)
                : this;
    }

    Drift noting(String hash) {
        return new Drift(
                number, loadedAt, seenAt, pid, running, disk, looking, due, hash, offered, needs,
                changes);
    }

    Drift offering(String hash) {
        return new Drift(
                number, loadedAt, seenAt, pid, running, disk, looking, due, noted, hash, needs,
                changes);
    }
}
