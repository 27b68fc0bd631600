/** Parts of request bodies that say on whose behalf messages are sent. */
package io.certwatch.notification.company.form;
