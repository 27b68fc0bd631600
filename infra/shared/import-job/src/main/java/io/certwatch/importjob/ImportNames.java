package io.certwatch.importjob;

/**
 * How a service names its imports.
 *
 * @param name prefix of collections, locks and threads
 * @param meters prefix of meters
 * @param operation stands for {@code Import} in the ids of the common operations of the OpenAPI document
 */
public record ImportNames(String name, String meters, String operation) {

    String lock(String owner) {
        return name + "-imports" + (owner.isEmpty() ? "" : "-" + owner);
    }
}
