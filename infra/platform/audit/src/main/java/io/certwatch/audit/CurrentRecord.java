package io.certwatch.audit;

import java.util.Collection;

/** The audit record of the current request, for what only its handler knows. Without a record, nothing happens. */
public interface CurrentRecord {

    /** Adds ids of what the request concerns. More than {@link #MOST_OBJECTS} are not listed; count them instead. */
    void concerns(Collection<String> objects);

    void count(String name, int number);

    int MOST_OBJECTS = 100;
}
