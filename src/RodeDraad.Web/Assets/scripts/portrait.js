// The photo on somebody's own card: cut to a square and made small here, then sent at once. Without this script the form
// sends the file as it is, and the server says when it is too large.
const side = 480;
const form = document.querySelector('form[data-portrait]');
const input = form.querySelector('input[type=file]');

form.querySelector('button').hidden = true;
input.addEventListener('change', async () => {
  if (input.files.length === 0)
    return;
  const chosen = new DataTransfer();
  chosen.items.add(await square(input.files[0]));
  input.files = chosen.files;
  form.requestSubmit();
});

/** The middle of a picture; what cannot be drawn goes as it is, the server looks at everything. */
async function square(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const least = Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.min(side, least);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, (picture.width - least) / 2, (picture.height - least) / 2, least, least, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob ? new File([blob], 'foto.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}
