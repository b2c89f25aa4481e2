// Written so that any Node of the last ten years can read it: its one job is to
// say in a sentence that the Node in use is too old.

/**
 * @param {string} version as in process.versions.node
 * @returns {string} what is wrong with it, or an empty string
 */
export function complaintAboutNode(version) {
  var numbers = /^(\d+)\.(\d+)/.exec(version);
  if (numbers && Number(numbers[1]) * 1000 + Number(numbers[2]) >= 20019) return '';
  return (
    'This project needs Node.js 20.19 or newer; this is ' +
    version +
    '. Install a newer one (https://nodejs.org) and run the command again.'
  );
}

var complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
