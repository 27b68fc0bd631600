package io.certwatch.platform.web;

/** The company on whose behalf the request of the current thread is made. */
@FunctionalInterface
public interface CurrentCompany {

    /** @throws RequestProblem 403 if the caller belongs to no company */
    String id();
}
