# Clases de archivos, cómo obtenerlos, lo que no dicen y lo que no se pudo usar.

source-mbox = Archivo de buzón (mbox)
source-mbox-export = Gmail: en takeout.google.com elige Correo, descarga el .zip e impórtalo tal cual. Thunderbird y Apple Mail: exporta el buzón como archivo mbox. Todas las carpetas importan, sobre todo Enviados.
source-eml = Mensajes sueltos (.eml)
source-eml-export = En la mayoría de los programas de correo: selecciona los mensajes y arrástralos a una carpeta, o guárdalos como .eml. Importa la carpeta.
source-folder = Carpeta de mensajes sueltos
source-maildir = Carpeta Maildir
source-walk = Archivos que no se leyeron

loses-folders = En qué carpeta estaba un mensaje, salvo que la exportación lo diga.
loses-read-state = Si leíste un mensaje y cuándo.

# Dejado fuera a propósito
left-out-other-file = Archivos de otras clases (imágenes, páginas, documentos)
left-out-empty-file = Archivos vacíos
left-out-same-folder = Carpetas a las que un enlace lleva por segunda vez
left-out-draft = Borradores
left-out-spam = Correo no deseado
left-out-chat = Chats

# Avisos sobre mensajes
complaint-no-date = Este mensaje no tiene fecha.
complaint-bad-date = Este mensaje tiene una fecha que no existe: { $date }.
complaint-old-date = Este mensaje lleva la fecha { $date }, anterior a 1990. El reloj con que se envió estaba mal.
complaint-future-date = Este mensaje lleva la fecha { $date }, en el futuro.
complaint-no-from = Este mensaje no dice quién lo envió.
complaint-broken-message = Esto no es un mensaje de correo, o está demasiado dañado para leerlo.
complaint-cut-message = El texto de este mensaje es más largo de lo que leemos. El mensaje se guardó con el principio de su texto.
complaint-before-first-message = El archivo empieza en medio de un mensaje. Esa parte se saltó; los mensajes siguientes se leyeron.

# Avisos sobre archivos
complaint-empty-file = Este archivo está vacío.
complaint-unrecognised = Esto no es correo ni un calendario que podamos leer.
complaint-unreadable = No tienes permiso para leer este archivo o carpeta. Cambia sus permisos e impórtalo de nuevo.
complaint-read-failed = El sistema no pudo leer esto hasta el final ({ $error }).
complaint-broken-off = El archivo se corta aquí o está dañado. Lo anterior se leyó. Consigue una copia nueva e impórtala: nada se añade dos veces.
complaint-broken-file = Nuestro lector falló con este archivo. Lo anterior se leyó; el resto no.
complaint-not-a-file = Esto no es un archivo ni una carpeta.
complaint-dead-link = Este enlace no lleva a ninguna parte.
complaint-symlink-loop = Este enlace vuelve a una carpeta que lo contiene. No se siguió.
complaint-pst = Los archivos de datos de Outlook (.pst, .ost) todavía no se pueden leer. Exporta el correo como .eml o mbox y el calendario como .csv o .ics.
complaint-msg = Los mensajes de Outlook (.msg) no se pueden leer. Arrastra los mensajes desde el nuevo Outlook o Thunderbird a una carpeta para obtener archivos .eml.
complaint-archive-kind = Los archivos comprimidos de esta clase no se pueden abrir. Descomprímelo, o comprímelo como .zip o .tar.gz.

# Avisos sobre archivos comprimidos
complaint-broken-archive = Este archivo comprimido está dañado o cortado. Consigue una copia nueva e impórtala.
complaint-broken-entry = Este archivo no se puede descomprimir: está dañado, o comprimido de un modo que no conocemos.
complaint-bomb = Esto crece fuera de toda proporción al descomprimirlo. Se dejó de leer.
complaint-archive-depth = Los archivos comprimidos dentro de otros se abren hasta tres niveles. Lo más profundo no se leyó.
complaint-inner-archive-size = Este archivo comprimido dentro de otro es demasiado grande para leerlo ahí. Sácalo e impórtalo por separado.
complaint-too-many-entries = Este archivo comprimido contiene más archivos de los que miramos. El resto no se leyó.
complaint-entry-path = Este nombre llevaría fuera del archivo comprimido. El archivo no se leyó.
complaint-locked =
    { $count ->
        [one] Un archivo de este comprimido está protegido con contraseña.
       *[other] { $count } archivos de este comprimido están protegidos con contraseña.
    } Descomprímelo con la contraseña e importa la carpeta.
