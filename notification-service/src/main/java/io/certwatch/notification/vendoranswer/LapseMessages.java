package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who was told that a proof had ended which counts again. */
@FunctionalInterface
public interface LapseMessages {

    /**
     * @param contact its id
     * @param on the day in China on which the message was sent; null if that is not known
     * @param what it told of the proof, in its words; null if it gave no reason
     */
    record Told(
            String contact,
            @Nullable LocalDate on,
            @Nullable BilingualText what) {}

    /** Each contact once, with the newest message. */
    List<Told> find(RestoredProof proof);
}
