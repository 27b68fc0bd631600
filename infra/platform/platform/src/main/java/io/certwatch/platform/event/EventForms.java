package io.certwatch.platform.event;

import java.util.Collection;
import java.util.List;

/** Converts what happened to the events that tell it. A repository writes them together with the change itself. */
@FunctionalInterface
public interface EventForms<E> {

    /** The same again, with the same ids, if it is called again. */
    List<OutgoingEvent> of(E happened);

    default List<OutgoingEvent> ofAll(Collection<? extends E> happened) {
        return happened.stream().flatMap(one -> of(one).stream()).toList();
    }
}
