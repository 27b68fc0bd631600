package io.certwatch.notification.webhook.robot;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a robot shows, without the form of any provider.
 *
 * @param more that there are further lines; null if there are none
 * @param action the words of the button
 * @param page where the button leads
 */
public record RobotCard(
        String title, List<Section> sections, @Nullable String more, String action, URI page) {

    /** Events of one kind. */
    public record Section(String heading, List<String> lines) {}
}
