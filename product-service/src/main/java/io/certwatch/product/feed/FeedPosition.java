package io.certwatch.product.feed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a client has read of each topic. Its text is valid at every instance of the service. */
public record FeedPosition(Map<FeedTopic, InTopic> topics) {

    /**
     * @param id of the topic, which differs if the topic is created again
     * @param next the next offset of each partition, from partition 0 on
     */
    public record InTopic(String id, List<Long> next) {

        public InTopic {
            next = List.copyOf(next);
        }
    }

    private static final Pattern IN_TOPIC =
            Pattern.compile("([A-Z]{1,20}):([\\w-]{22}):(\\d{1,18}(?:\\.\\d{1,18}){0,999})");

    public FeedPosition {
        topics = Map.copyOf(topics);
    }

    /** @throws IllegalArgumentException if the text is not that of a position */
    public static FeedPosition parse(String text) {
        var topics = new EnumMap<FeedTopic, InTopic>(FeedTopic.class);
        for (var part : text.split(",", -1)) {
            var found = IN_TOPIC.matcher(part);
            if (!found.matches()) {
                throw new IllegalArgumentException("Not a position: " + part);
            }
            var next = Arrays.stream(found.group(3).split("\\."))
                    .map(Long::valueOf)
                    .toList();
            topics.put(FeedTopic.valueOf(found.group(1)), new InTopic(found.group(2), next));
        }
        return new FeedPosition(topics);
    }

    @Override
    public String toString() {
        return new EnumMap<>(topics)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + ":" + topic.getValue().id() + ":"
                                + topic.getValue().next().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(".")))
                        .collect(Collectors.joining(","));
    }
}
