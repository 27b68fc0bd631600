/** The window in which a person signed in again: tells the page that waits, and closes. */
new BroadcastChannel('certwatch-session').postMessage('signed-in');
window.close();
