/** What the team of a company has to do something about, before vendors hear from it again. */
package io.certwatch.notification.teamitem;
