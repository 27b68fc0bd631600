package io.certwatch.deadletter;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Finds dead letters. */
public final class LetterList {

    private static final int MOST_READ = 5_000;

    private final LetterTopics topics;
    private final LetterDecisions decisions;

    LetterList(LetterTopics topics, LetterDecisions decisions) {
        this.topics = topics;
        this.decisions = decisions;
    }

    /**
     * By topic, oldest first. A page ends after {@value #MOST_READ} records, even if fewer than the limit match.
     *
     * @param topic the topic of the records, or its dead-letter topic; null for all
     * @param state null for all
     * @param after the last dead letter of the page before
     */
    public Page<DecidedLetter> find(
            @Nullable String topic, @Nullable DeadLetterState state, int limit, @Nullable DeadLetterId after) {
        try (var reader = topics.open()) {
            return new PageReader(reader, state, limit).read(partitions(topic), after);
        }
    }

    public Optional<FoundLetter> get(DeadLetterId id) {
        return topics.partitions().stream()
                .filter(partition -> partition.contains(id))
                .findFirst()
                .flatMap(partition -> get(id, partition));
    }

    private Optional<FoundLetter> get(DeadLetterId id, LetterPartition partition) {
        try (var reader = topics.open()) {
            return reader.read(partition, id.offset()).stream()
                    .filter(record -> record.offset() == id.offset())
                    .findFirst()
                    .map(record -> new FoundLetter(
                            attachDecisions(partition, List.of(record)).getFirst(), partition, record));
        }
    }

    private List<LetterPartition> partitions(@Nullable String topic) {
        return topics.partitions().stream()
                .filter(partition -> topic == null || partition.isFor(topic))
                .sorted(Comparator.comparing(partition -> partition.at(0)))
                .toList();
    }

    private List<DecidedLetter> attachDecisions(
            LetterPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var found = decisions.find(
                partition, records.stream().map(ConsumerRecord::offset).toList());
        return records.stream()
                .map(record -> new DecidedLetter(DeadLetter.of(record), found.get(record.offset())))
                .toList();
    }

    private final class PageReader {

        private final LetterReader reader;
        private final @Nullable DeadLetterState state;
        private final int limit;
        private final List<DecidedLetter> items = new ArrayList<>();
        private @Nullable DeadLetterId last;
        private int read;

        PageReader(LetterReader reader, @Nullable DeadLetterState state, int limit) {
            this.reader = reader;
            this.state = state;
            this.limit = limit;
        }

        Page<DecidedLetter> read(List<LetterPartition> partitions, @Nullable DeadLetterId after) {
            last = after;
            for (var partition : partitions) {
                if (!readAll(partition)) return new Page<>(items, last == null ? null : Cursor.encode(last.toString()));
            }
            return new Page<>(items, null);
        }

        /** False if the page ends before the partition. */
        private boolean readAll(LetterPartition partition) {
            var from = start(partition);
            while (from < partition.end()) {
                var letters = attachDecisions(partition, reader.read(partition, from));
                if (letters.isEmpty()) return true;
                for (var letter : letters) {
                    if (read == MOST_READ || !take(letter)) return false;
                }
                from = letters.getLast().letter().id().offset() + 1;
            }
            return true;
        }

        private long start(LetterPartition partition) {
            if (last == null || last.compareTo(partition.at(0)) < 0) return partition.begin();
            return last.compareTo(partition.at(partition.end())) < 0
                    ? Math.max(partition.begin(), last.offset() + 1)
                    : partition.end();
        }

        /** False if the page is full. */
        private boolean take(DecidedLetter letter) {
            if (state == null || state == letter.state()) {
                if (items.size() == limit) return false;
                items.add(letter);
            }
            last = letter.letter().id();
            read++;
            return true;
        }
    }
}
