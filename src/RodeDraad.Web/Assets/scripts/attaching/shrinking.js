// A phone's photograph is far larger than a story needs: it is made smaller here, and a small one for lists is made too.
const longest = 2000;
const longestSmall = 400;
const fine = 1_500_000; // bytes that need not become fewer

/** { file, small }: what is sent of a chosen file. What cannot be drawn goes as it is; the server looks at everything. */
export async function shrink(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type))
    return { file, small: null };
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const keeps = Math.max(picture.width, picture.height) <= longest && file.size <= fine;
    const sent = keeps ? file : await draw(picture, longest, 0.85, named(file.name));
    const small = await draw(picture, longestSmall, 0.75, 'small.jpg');
    picture.close();
    return { file: sent ?? file, small };
  } catch {
    return { file, small: null };
  }
}

async function draw(picture, most, quality, name) {
  const scale = Math.min(1, most / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
  return blob && new File([blob], name, { type: 'image/jpeg' });
}

function named(name) {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}
